# --- cross-site-scripting
from markupsafe import escape as imported_escape
from html import escape as imported_escape_2
Markup(request.POST) # flagged
markupsafe.Markup(request.POST) # flagged
flask.Markup(request.POST) # flagged
jinja2.Markup(request.POST) # flagged
IPython.display.HTML(request.POST) # flagged
literal(request.POST) # flagged
webhelpers2.html.literal(request.POST) # flagged
Markup(
    request.POST) # flagged
def trusted(text):
    return mark_safe(imported_escape_2(text))
def trusted(text):
    return mark_safe(imported_escape(text))
def trusted(text):
    return mark_safe(markupsafe.escape_silent(text))
def trusted(text):
    return mark_safe(Markup("text").format(text))
@app.route("/hello")
def hello():
    return f"<h1>Hello {Markup('text') % html.escape(item.action)}</h1>"

# --- cross-site-scripting
from xml.sax.saxutils import escape as imported_escape
from cgi import escape as imported_escape_2
from jinja2 import escape as imported_escape_3
from flask import escape as imported_escape_4
def trusted(text):
    return mark_safe(imported_escape_4(text))
def trusted(text):
    return mark_safe(imported_escape_3(text))
def trusted(text):
    return mark_safe(imported_escape_2(text))
def trusted(text):
    return mark_safe(imported_escape(text))
def trusted(text):
    return mark_safe(bleach.clean(text))
@app.route("/hello")
def hello():
    return f"<h1>Hello {bleach.linkify(bleach.clean(name))}</h1>"
def trusted(text):
    return mark_safe(nh3.clean_text(text))

# --- cross-site-scripting
from lxml.html.clean import clean_html as imported_clean_html
def trusted(text):
    return mark_safe(imported_clean_html(text))
def trusted(text):
    return mark_safe(urllib.parse.quote(text))
def trusted(text):
    return mark_safe(urllib.parse.quote_plus(text))
def trusted(text):
    return mark_safe(urllib.parse.urlencode(text))
def trusted(text):
    return mark_safe(quote(text))
def trusted(text):
    return mark_safe(quote_plus(text))
def trusted(text):
    return mark_safe(urlencode(text))
def trusted(text):
    return mark_safe(base64.b64encode(text))
def trusted(text):
    return mark_safe(hashlib.sha256(text))
def trusted(text):
    return mark_safe(a.escape(text))
