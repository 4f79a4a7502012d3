# --- autoescape-disabled
Environment(autoescape=False) # flagged
jinja2.Template(autoescape=False) # flagged
tornado.template.Loader(autoescape=False) # flagged
jinja2.Environment(**options)
