# --- code-injection
eval("text")
eval(compile("1 + 2", "sum", "eval"))
exec(job, globals) # flagged
def apply(settings, name):
    exec(
        f"settings.{name} = True", # flagged
    )
def apply(settings, name):
    eval(compile(name)) # flagged
def apply(settings, name):
    console = code.InteractiveConsole()
    console.runsource(name) # flagged
def apply(settings, name):
    code.interpreter().runsource(name)
def apply(settings, name):
    code.InteractiveConsole().run(name)
def apply(settings, name):
    exec(compile(
        name, # flagged
        path,
        "exec",
    ))
def run_job(job):
    runpy.run_path(ast.parse(job))
logging.config.listen(port, check)
