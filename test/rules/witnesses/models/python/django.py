# --- command-injection
def ping(host):
    os.system(self.request.data) # flagged
def ping(host):
    os.system(info.context.data) # flagged
def ping(host):
    os.system(request.get_full_path()) # flagged
def ping(host):
    os.system(self.request.get_full_path()) # flagged
def ping(host):
    os.system(request.get())
def ping(host):
    os.system(form.cleaned_data) # flagged
def ping(host):
    os.system(serializer.validated_data) # flagged
def ping(host):
    os.system(serializer.initial_data) # flagged
def ping(host):
    os.system(self.kwargs[key]) # flagged
def ping(host):
    os.system(self.kwargs.get(key)) # flagged
def ping(host):
    os.system(get_valid_filename(host))

# --- path-traversal
def upload():
    file.save(request.FILES[field].name) # flagged
def upload():
    file.save(request.FILES.get().name) # flagged
file = request.FILES["file"]
file.save(file.name) # flagged

# --- path-traversal
file = request.FILES.get()
file.save(file.name) # flagged
storage.open(file.filename) # flagged
storage.delete(file.filename) # flagged
value.open(file.filename)

# --- cross-site-scripting
response.write(request.POST) # flagged
response = HttpResponse(content_type="application/json")
response.write(request.POST)

# --- cross-site-scripting
from django.utils.html import escape as imported_escape
response.write(
    request.POST) # flagged
HttpResponse(content=request.POST) # flagged
HttpResponseBadRequest(request.POST) # flagged
HttpResponseNotFound(request.POST) # flagged
HttpResponseForbidden(request.POST) # flagged
HttpResponseServerError(request.POST) # flagged
HttpResponse(
    request.POST) # flagged
mark_safe(request.POST) # flagged
django.utils.safestring.mark_safe(request.POST) # flagged
SafeString(request.POST) # flagged
SafeText(request.POST) # flagged
django.utils.safestring.SafeString(request.POST) # flagged
format_html(request.POST) # flagged
django.utils.html.format_html(request.POST) # flagged
def trusted(text):
    return mark_safe(conditional_escape(text))
def trusted(text):
    return mark_safe(imported_escape(text))
def trusted(text):
    return mark_safe(django.utils.html.conditional_escape(text))

# --- template-injection
def greet(name):
    django.template.Template(name) # flagged
def greet(name):
    engines["jinja2"].from_string(name) # flagged
def greet(name):
    django.template.Template(
        name) # flagged

# --- model-output-executed
class Shell(BaseTool):
    def _run(self, command):
        queryset.raw(raw_query=command) # flagged
class Shell(BaseTool):
    def _run(self, command):
        queryset.extra(where=command) # flagged
class Shell(BaseTool):
    def _run(self, command):
        queryset.extra(select={key: command}) # flagged
class Shell(BaseTool):
    def _run(self, command):
        queryset.extra(tables=[command]) # flagged
class Shell(BaseTool):
    def _run(self, command):
        queryset.extra(order_by=[command]) # flagged
class Shell(BaseTool):
    def _run(self, command):
        RawSQL(command) # flagged
class Shell(BaseTool):
    def _run(self, command):
        django.db.models.expressions.RawSQL(command) # flagged

# --- open-redirect
django.http.HttpResponseRedirect(request.args.get("next")) # flagged
HttpResponsePermanentRedirect(request.args.get("next")) # flagged
HttpResponseRedirect(redirect_to=request.args.get("next")) # flagged
django.shortcuts.redirect(request.args.get("next")) # flagged
redirect(to=request.args.get("next")) # flagged
response["Location"] = request.args.get("next") # flagged
HttpResponseRedirect(
    request.args.get("next")) # flagged
def login():
    return redirect(reverse(request.args.get("next")))
def login():
    return redirect(request.path)
def login():
    return redirect(request.path_info)
def login():
    return redirect(self.request.path)
def login():
    return redirect(request.get_full_path(request.args.get("next")))
def login():
    return redirect(self.request.get_full_path(request.args.get("next")))
def login():
    return redirect(request.build_absolute_uri())
def login():
    return redirect(request.full_path)

# --- header-injection
response["X-Page"] = request.args["name"] # flagged
response[name] = request.args["name"]
value["X-Page"] = request.args["name"]

# --- path-traversal
from django.core.files.storage import any
storage.open(file.filename)

# --- path-traversal
from django.utils._os import safe_join as imported_safe_join
storage.open(
    file.filename) # flagged
def upload():
    file.save(imported_safe_join(file.filename))

# --- cross-site-scripting
def trusted(text):
    return mark_safe(django.utils.html.escapejs(text))
def trusted(text):
    return mark_safe(escapejs(text))
def trusted(text):
    return mark_safe(json_script(text))
def trusted(text):
    return mark_safe(django.utils.html.json_script(text))
def trusted(text):
    return mark_safe(format_html(text))
def trusted(text):
    return mark_safe(django.utils.html.format_html(text))
def trusted(text):
    return mark_safe(format_html_join(text))
def trusted(text):
    value = text
    return mark_safe(render(value, PAGE))
def trusted(text):
    return mark_safe(render_to_string(text))
def trusted(text):
    return mark_safe(JsonResponse(text))

# --- command-injection
def ping(host):
    os.system(get_valid_filename(host))

# --- cross-site-scripting
HttpResponse("<p>" + request.GET["bio"] + "</p>", content_type="application/json")
HttpResponse("<p>" + request.GET["bio"] + "</p>", mimetype="application/json")

# --- sql-injection
self.raw("INSERT INTO users VALUES ('" + name + "')") # flagged
self.extra(where=[ # flagged
    "INSERT INTO users VALUES ('" + name + "')"]) # flagged
