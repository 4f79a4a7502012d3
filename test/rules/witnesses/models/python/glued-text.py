# --- sql-injection
def search():
    sql += f"name = '{name}'"
    rows = db.session.execute(text(sql)) # flagged
def search():
    sql = "SELECT id, title FROM posts WHERE title LIKE '%" % {"name": value} + "%'" # flagged
def search():
    sql = ", ".join(["SELECT id, title FROM posts WHERE title LIKE '%", value]) + "%'"
    rows = db.session.execute(text(sql)) # flagged
def get_user(username):
    cursor.execute(thing.format(username))
def get_user(username):
    cursor.execute("DELETE FROM users WHERE name = '{}'".format(1))
def search():
    sql = "update a set".replace(hole, value) + "%'" # flagged
def users(db, ids):
    placeholders = ", ".join(map(str, ids))
    return db.execute(f"SELECT * FROM users WHERE id IN ({placeholders})") # flagged
def users(db, thing):
    placeholders = ", ".join(thing)
    return db.execute(f"SELECT * FROM users WHERE id IN ({placeholders})")
def listed(cursor, names, name):
    cursor.execute(Template("SELECT * FROM users WHERE name = '$name'").safe_substitute(name=name)) # flagged

# --- command-injection
def ping(host):
    os.system(script + "text") # flagged
def ping(host):
    os.system("text".format(script)) # flagged
def ping(host):
    os.system("text".format(keyword=script)) # flagged
def ping(host):
    os.system("text".join(script)) # flagged
def ping(host):
    os.system(left + script)
def ping(host):
    os.system(f"a {'text'} b")

# --- xml-injection
ENVELOPE = Template("<soap:Envelope><soap:Body><number>$number</number></soap:Body></soap:Envelope>")
async def check_vat(number: str):
    body = ENVELOPE.safe_substitute(number=number)
    async with httpx.AsyncClient(timeout=10) as client:
        r = await client.post(SERVICE, content=body, headers={"Content-Type": "text/xml"}) # flagged
ENVELOPE = Template("<soap:Envelope><soap:Body><number>$number</number></soap:Body></soap:Envelope>")
async def check_vat(number: str):
    body = ENVELOPE.substitute({key: number})
    async with httpx.AsyncClient(timeout=10) as client:
        r = await client.post(SERVICE, content=body, headers={"Content-Type": "text/xml"}) # flagged
ENVELOPE = Template("<soap:Envelope><soap:Body><number>$number</number></soap:Body></soap:Envelope>")
async def check_vat(number: str):
    body = ENVELOPE.safe_substitute({key: number})
    async with httpx.AsyncClient(timeout=10) as client:
        r = await client.post(SERVICE, content=body, headers={"Content-Type": "text/xml"}) # flagged

# --- xml-injection
async def check_vat(number: str):
    body = ENVELOPE.substitute(number=number)
    async with httpx.AsyncClient(timeout=10) as client:
        r = await client.post(SERVICE, content=body, headers={"Content-Type": "text/xml"})
ENVELOPE = Template("<soap:Envelope><soap:Body><number>$number</number></soap:Body></soap:Envelope>")
async def check_vat(number: str):
    body = ENVELOPE.substitute(number=1)
    async with httpx.AsyncClient(timeout=10) as client:
        r = await client.post(SERVICE, content=body, headers={"Content-Type": "text/xml"})
def user_tree(name):
    return ET.fromstring("<user><name>" % {key: name} + "</name></user>") # flagged
def user_tree(name):
    return ET.fromstring("<user><name>".format(name) + "</name></user>") # flagged
def user_tree(name):
    return ET.fromstring("<user><name>".format(number=name) + "</name></user>") # flagged
def user_tree(name):
    return ET.fromstring("<user><name>".format_map({key: name}) + "</name></user>") # flagged
def user_tree(name):
    return ET.fromstring(separator.join(["<user><name>", name]) + "</name></user>") # flagged
def user_tree(name):
    return ET.fromstring("<user><name>" % name + "</name></user>") # flagged
def user_tree(name):
    return ET.fromstring("<user><name>" % {} + "</name></user>")

# --- cross-site-scripting
PAGE = Template("<p>$text</p>")
return mark_safe(PAGE.safe_substitute(text=url)) # flagged

# --- cross-site-scripting
PAGE = Template("<p>$text</p>")
return mark_safe(PAGE.substitute({key: url})) # flagged

# --- cross-site-scripting
PAGE = Template("<p>$text</p>")
return mark_safe(PAGE.safe_substitute({key: url})) # flagged

# --- cross-site-scripting
def trusted(text):
    return mark_safe(PAGE.safe_substitute(text=url))
@app.route("/hello")
def hello():
    for comment in load_comments():
        html = f"<li>{comment.text}</li>"
    return html # flagged
def trusted(text):
    return mark_safe(callee(f"<p>Page {number}</p>")) # flagged
def trusted(text):
    return mark_safe(callee(text=f"<p>Page {number}</p>")) # flagged
def trusted(text):
    return mark_safe(other + f"<p>Page {number}</p>") # flagged
def trusted(text):
    return mark_safe([f"<p>Page {number}</p>"]) # flagged
def trusted(text):
    return mark_safe({key: f"<p>Page {number}</p>"}) # flagged
def trusted(text):
    return mark_safe(other if test else f"<p>Page {number}</p>") # flagged
def trusted(text):
    return mark_safe(separator.join(["<p>", url])) # flagged
def trusted(text):
    return mark_safe(page.source + url)

# --- sql-injection
def listed(cursor, names, name):
    cursor.execute(Template("SELECT * FROM users WHERE name = '$name'").substitute({"name": name})) # flagged
def listed(cursor, names, name):
    cursor.execute(Template("SELECT * FROM users WHERE name = '$name'").safe_substitute({"name": name})) # flagged
def listed(cursor, names, name):
    cursor.execute(thing.substitute(name=name))
def listed(cursor, names, name):
    cursor.execute(Template("SELECT * FROM users WHERE name = '$name'").substitute(name=1))

# --- cross-site-scripting
def trusted(text):
    return mark_safe("<!doctype".format_map(url)) # flagged
def trusted(text):
    return mark_safe("<!doctype".replace(hole, url)) # flagged
def trusted(text):
    return mark_safe("<!doctype" + "text")

# --- xml-injection
def user_tree(name):
    return ET.fromstring(thing + name + "</name></user>")
def user_tree(name):
    return ET.fromstring("<user><name>" + 1 + "</name></user>")

# --- sql-injection
def notes():
    more = db.session.execute(other + f"name = '{name}'") # flagged
def notes():
    more = db.session.execute(other if test else f"name = '{name}'") # flagged

# --- command-injection
def ping(host):
    os.system("text" % (slug,)) # flagged

# --- xml-injection
def user_tree(name):
    return ET.fromstring(Template(f"<order><item>{item}</item><price>10</price></order>")) # flagged
def user_tree(name):
    return ET.fromstring(Template(number=f"<order><item>{item}</item><price>10</price></order>")) # flagged
def user_tree(name):
    return ET.fromstring(other + f"<order><item>{item}</item><price>10</price></order>") # flagged
def user_tree(name):
    return ET.fromstring(other if test else f"<order><item>{item}</item><price>10</price></order>") # flagged
def user_tree(name):
    return ET.fromstring("<user><name>" % (item,)) # flagged
