# --- code-from-elsewhere
def load_plugin(url):
    eval(requests.get(url, timeout=5).text) # flagged
def load_plugin(url):
    execfile(requests.get(url, timeout=5).text) # flagged
def load_plugin(url):
    builtins.eval(requests.get(url, timeout=5).text) # flagged
def load_plugin(url):
    builtins.exec(requests.get(url, timeout=5).text) # flagged
def load_plugin(url):
    exec(open(requests.get(url, timeout=5).text).read()) # flagged
def load_plugin(url):
    runpy.run_module(requests.get(url, timeout=5).text) # flagged

# --- code-injection
compile(request.args["name"]) # flagged
builtins.compile(request.args["name"]) # flagged
InteractiveConsole.runsource(request.args["name"]) # flagged
InteractiveConsole.runcode(request.args["name"]) # flagged
code.InteractiveConsole(request.args["name"]).push(request.args["name"]) # flagged
codeop.compile_command(request.args["name"]) # flagged
timeit.repeat(request.args["name"]) # flagged
timeit.Timer(request.args["name"]) # flagged
cProfile.runctx(request.args["name"]) # flagged
profile.run(request.args["name"]) # flagged
pdb.run(request.args["name"]) # flagged
sympy.parse_expr(request.args["name"]) # flagged
runpy.run_path(request.args["name"]) # flagged
timeit.timeit(request.args["name"]) # flagged
timeit.timeit(stmt=request.args["name"]) # flagged
cProfile.run(request.args["name"]) # flagged
ctypes.CDLL(request.args["name"]) # flagged
asteval.Interpreter(request.args["name"])(request.args["name"]) # flagged
subprocess.run([python, "-c", request.args["name"]]) # flagged
page.evaluate(request.args["name"]) # flagged
driver.execute_script(request.args["name"]) # flagged
__import__(request.args["name"]) # flagged
importlib.__import__(request.args["name"]) # flagged
import_module(request.args["name"]) # flagged

# --- code-injection
importlib.util.spec_from_file_location(any, request.args["name"]) # flagged
importlib.machinery.SourceFileLoader(any, request.args["name"]) # flagged
importlib.util.find_spec(request.args["name"]) # flagged
pydoc.locate(request.args["name"]) # flagged
import_string(request.args["name"]) # flagged
imp.load_source(any, request.args["name"]) # flagged
sys.path.append(request.args["name"]) # flagged
sys.path.insert(any, request.args["name"]) # flagged
__import__(
    request.args["name"]) # flagged

# --- unsafe-reflection
getattr(dst, request.args["type"]) # flagged
getattr(dst, request.args["type"], value) # flagged
setattr(dst, request.args["type"], value) # flagged
delattr(dst, request.args["type"]) # flagged
globals().get(request.args["type"]) # flagged
locals()[request.args["type"]] # flagged
locals().get(request.args["type"]) # flagged
vars(request.args["type"])[request.args["type"]] # flagged
vars(request.args["type"]).get(request.args["type"]) # flagged
dst.__dict__[request.args["type"]] # flagged
dst.__getattribute__(request.args["type"]) # flagged
dst.__getattr__(request.args["type"]) # flagged
__builtins__[request.args["type"]] # flagged
sys.modules[request.args["type"]] # flagged
operator.attrgetter(request.args["type"]) # flagged
operator.methodcaller(request.args["type"]) # flagged
attrgetter(request.args["type"]) # flagged
methodcaller(request.args["type"]) # flagged
type(request.args["type"])

# --- external-format-string
request.args.format_map(request.args) # flagged
string.Formatter().format(request.args) # flagged
formatter.vformat(request.args) # flagged
str.format(request.args) # flagged
request.args % values # flagged
template.format(request.args)
