# --- template-injection
def greet(name):
    jinja2.Template(name) # flagged
def greet(name):
    jinja2.Template(source=name) # flagged
def greet(name):
    mako.template.Template(name) # flagged
def greet(name):
    mako.template.Template(text=name) # flagged
def greet(name):
    Template(text=name) # flagged
def greet(name):
    Environment().from_string(name) # flagged
def greet(name):
    value.from_string(name)
def greet(name):
    Cheetah.Template.Template(name) # flagged
def greet(name):
    chevron.render(name) # flagged
def greet(name):
    genshi.template.MarkupTemplate(name) # flagged
def greet(name):
    MarkupTemplate(name) # flagged
def greet(name):
    Environment().compile_expression(name) # flagged

# --- template-injection
def greet(name):
    environment = SandboxedEnvironment()
    Template(name)
def greet(name):
    environment = ImmutableSandboxedEnvironment()
    Template(name)
def greet(name):
    environment = jinja2.sandbox.SandboxedEnvironment()
    Template(name)
def greet(name):
    environment = jinja2.sandbox.ImmutableSandboxedEnvironment()
    Template(name)
def greet(name):
    SandboxedEnvironment(name).from_string(name)
def greet(name):
    jinja2.sandbox.SandboxedEnvironment(name).from_string(name)
def greet(name):
    ImmutableSandboxedEnvironment(name).from_string(name)
def greet(name):
    Template(
        name) # flagged

# --- cross-site-scripting
def trusted(text):
    return mark_safe(PAGE.render(text))
def trusted(text):
    return mark_safe(PAGE.render_async(text))
def trusted(text):
    return mark_safe(PAGE.generate(text))
def trusted(text):
    return mark_safe(jinja2.Template(text).render(text)) # flagged
def trusted(text):
    return mark_safe(mako.template.Template(text).render(text)) # flagged
def trusted(text):
    return mark_safe(environment.from_string(text).render(text)) # flagged
def trusted(text):
    value = text
    PAGE = Template()
    return mark_safe(PAGE.render(value)) # flagged
def trusted(text):
    value = text
    PAGE = jinja2.Template()
    return mark_safe(PAGE.render(value)) # flagged
def trusted(text):
    value = text
    PAGE = mako.template.Template()
    return mark_safe(PAGE.render(value)) # flagged
