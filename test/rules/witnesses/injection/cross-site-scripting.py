# --- cross-site-scripting
def item():
    return f"<h1>Hello {name}</h1>" # flagged
def item():
    html += f"<h1>Hello {name}</h1>" # flagged
def item():
    items.append(f"<h1>Hello {name}</h1>") # flagged
def item():
    html = f"<h1>Hello {name}</h1>" # flagged
def item():
    "<p>%s" % name # flagged
def item():
    "<p>{}".format(name) # flagged
item = '<li><a href="%s">%s</a></li>' % quote(url, safe=" <>") # flagged
item = '<li><a href="%s">%s</a></li>' % quote(url, " <>") # flagged
item = '<li><a href="%s">%s</a></li>' % urllib.parse.quote(url, safe=" <>") # flagged
item = '<li><a href="%s">%s</a></li>' % urllib.parse.quote(url, " <>") # flagged
item = '<li><a href="%s">%s</a></li>' % quote_plus(url, safe=" <>") # flagged
item = '<li><a href="%s">%s</a></li>' + quote(url, safe=" <>") # flagged
MIMEText("<p>" + request.GET["bio"] + "</p>", _subtype="html") # flagged
message.add_alternative("<p>" + request.GET["bio"] + "</p>", subtype="html") # flagged
message.set_content("<p>" + request.GET["bio"] + "</p>", subtype="html") # flagged
message.attach_alternative("<p>" + request.GET["bio"] + "</p>", "text/html") # flagged
send_mail(html_message="<p>" + request.GET["bio"] + "</p>") # flagged

# --- cross-site-scripting
Message(html="<p>" + request.GET["bio"] + "</p>") # flagged
message.html = "<p>" + request.GET["bio"] + "</p>" # flagged
Mail(html_content="<p>" + request.GET["bio"] + "</p>") # flagged
MIMEText(
    "<p>" + request.GET["bio"] + "</p>", "html") # flagged
page = "<script>start({})</script>".format(json.dumps(url)) # flagged
page = "<script>start({data})</script>".format(data=json.dumps(url)) # flagged
item = "<p>" + json.dumps(url)
preferences = json.dumps(settings)
html = f"text {preferences}"
preferences = json.dumps(settings)
page = "<script>start({data})</script>".format(data=preferences) # flagged
preferences = json.dumps(settings)
page = "<script>start({})</script>".format(preferences) # flagged
preferences = json.dumps(settings)
page = "<script>start(%s)</script>" % preferences # flagged
preferences = json.dumps(settings)
page = "<script>start(" + preferences # flagged
preferences = json.dumps(settings)
"<p>{text}".format(text=preferences)
def trusted(text):
    django.utils.safestring.mark_safe(text) # flagged

# --- cross-site-scripting
def trusted(text):
    SafeString(text) # flagged
def trusted(text):
    django.utils.safestring.SafeString(text) # flagged
def trusted(text):
    Markup(text) # flagged
def trusted(text):
    markupsafe.Markup(text) # flagged
def trusted(text):
    flask.Markup(text) # flagged
def trusted(text):
    mark_safe(
        text) # flagged
def trusted(text):
    return mark_safe(markdown.markdown(page.source)) # flagged
def trusted(text):
    return mark_safe(markdown2.markdown(page.source)) # flagged
def trusted(text):
    return mark_safe(mistune.markdown(page.source, escape=False)) # flagged
def trusted(text):
    return mark_safe(commonmark.commonmark(page.source)) # flagged
def trusted(text):
    return mark_safe(textile.textile(page.source)) # flagged

# --- cross-site-scripting
def trusted(text):
    return mark_safe(cmarkgfm.github_flavored_markdown_to_html(page.source, options=unsafe)) # flagged
def trusted(text):
    return mark_safe(markdown2.markdown(page.source, safe_mode=mode))
def trusted(text):
    return mark_safe(textile.textile(page.source, restricted=True))
