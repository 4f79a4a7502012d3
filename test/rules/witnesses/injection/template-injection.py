# --- template-injection
def greet(name):
    render_template_string(
        name, # flagged
    )

# --- template-injection
def handle():
    name = request.args["name"]
    render_template_string(name) # flagged
    count = int(request.args["count"])
    render_template_string(count)
    if name in ("first", "second"):
        render_template_string(name)
