"""What leaves the laptop, form by form: a sheet in, text out."""
