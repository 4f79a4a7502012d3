# --- command-injection
def ping(host):
    os.system(flask.request.args) # flagged
def ping(host):
    os.system(quart.request.args) # flagged
def ping(host):
    os.system(websocket.args) # flagged
def ping(host):
    os.system(flask.request.get_json()) # flagged
def ping(host):
    os.system(quart.request.get_json()) # flagged
def ping(host):
    os.system(request.value())
parser = reqparse.RequestParser()
os.system(parser.parse_args()) # flagged
def ping(host):
    os.system(flaskparser.parser.parse()) # flagged
def ping(host):
    os.system(json.loads(request.get_data)) # flagged
def ping(host):
    os.system(json.loads(request.part))
def ping(host):
    os.system(form.field.data) # flagged
def ping(host):
    os.system(value.field.data)

# --- path-traversal
from flask import safe_join as imported_safe_join
from werkzeug.utils import safe_join as imported_safe_join_2
from werkzeug.utils import secure_filename as imported_secure_filename
def upload():
    file.save(sheet.filename)
sheet = request.files.get()
file.save(sheet.filename) # flagged
flask.send_file(file.filename) # flagged
quart.send_file(file.filename) # flagged
send_from_directory(file.filename) # flagged
flask.send_from_directory(file.filename) # flagged
def upload():
    file.save(imported_secure_filename(file.filename))
def upload():
    file.save(imported_safe_join_2(file.filename))
def upload():
    file.save(imported_safe_join(file.filename))

# --- cross-site-scripting
make_response(request.POST) # flagged
flask.make_response(request.POST) # flagged
quart.make_response(request.POST) # flagged
Response(request.POST) # flagged
flask.Response(request.POST) # flagged
Response(response=request.POST) # flagged

# --- cross-site-scripting
from rest_framework.response import Response
Response(request.POST)
response = make_response()
make_response(request.POST)
response.headers["content-type"] = "application/json"
response = make_response()
make_response(request.POST)
response.mimetype = "application/json"
response = make_response()
make_response(request.POST)
response.content_type = "application/json"
make_response(
    request.POST) # flagged
def trusted(text):
    return mark_safe(render_template(text))
def trusted(text):
    return mark_safe(flask.render_template(text))
def trusted(text):
    return mark_safe(quart.render_template(text))
def trusted(text):
    return mark_safe(jsonify(text))
def trusted(text):
    return mark_safe(flask.jsonify(text))

# --- template-injection
flask.render_template_string(request.form["body"]) # flagged
def greet(name):
    quart.render_template_string(name) # flagged
def greet(name):
    render_template_string(source=name) # flagged

# --- open-redirect
flask.redirect(request.args.get("next")) # flagged
redirect(location=request.args.get("next")) # flagged
quart.redirect(request.args.get("next")) # flagged
response.headers["location"] = request.args.get("next") # flagged
response.location = request.args.get("next") # flagged
Response(headers={"Location": request.args.get("next")}) # flagged
return body, status, {'Location': request.args.get("next")} # flagged

# --- open-redirect
redirect(
    request.args.get("next")) # flagged
def login():
    return redirect(url_for(request.args.get("next")))
def login():
    return redirect(flask.url_for(request.args.get("next")))

# --- header-injection
response.headers.add("X-Page", request.args["name"]) # flagged
response.headers.set("X-Page", request.args["name"]) # flagged
value.headers["X-Page"] = request.args["name"]
response.headers.add("X-Page",
    request.args["name"]) # flagged

# --- cross-site-scripting
def trusted(text):
    return mark_safe(url_for(text))
def trusted(text):
    return mark_safe(flask.url_for(text))
def greet(request):
    page = Template("Hi {{ name }}").render(Context({"name": request.POST["name"]}, autoescape=False))
    return HttpResponse(render_template_string(page))
def trusted(text):
    return mark_safe(render_template_string(text)) # flagged

# --- cross-site-scripting
Response("<p>" + request.GET["bio"] + "</p>", mimetype="application/json")
Response("<p>" + request.GET["bio"] + "</p>", content_type="application/json")
Response("<p>" + request.GET["bio"] + "</p>", media_type="application/json")
Response("<p>" + request.GET["bio"] + "</p>", headers={"Content-Type": "application/json"})
Response({"name": "<p>" + request.GET["bio"] + "</p>"})
response = make_response("<p>" + request.GET["bio"] + "</p>")
response.headers["content-type"] = "application/json"
response = make_response("<p>" + request.GET["bio"] + "</p>")
response.mimetype = "application/json"
