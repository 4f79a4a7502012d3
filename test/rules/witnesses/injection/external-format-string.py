# --- external-format-string
def render(title):
    return title.format(order=order)
def render(user_template, order):
    return title.format(order=order)
def render(user_template, order):
    user_template.format_map() # flagged
