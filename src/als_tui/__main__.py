"""``python -m als_tui``."""

from als_tui.cli.main import main

if __name__ == "__main__":
    main()
