# --- xpath-injection
def find(tree, name):
    return tree.xpath(_path=f"//user[@name='{name}']/email") # flagged
def find(tree, name):
    return lxml.etree.XPath(f"//user[@name='{name}']/email") # flagged
def find(tree, name):
    return lxml.etree.ETXPath(f"//user[@name='{name}']/email") # flagged
def find(tree, name):
    return XPathEvaluator()(f"//user[@name='{name}']/email") # flagged
def find(tree, name):
    return elementpath.select(tree, f"//user[@name='{name}']/email") # flagged
def find_old(tree, name):
    query = "//user[@name='" + name + "']"
    return xpath.find(query) # flagged
def find(tree, name):
    return context.xpathEval(f"//user[@name='{name}']/email") # flagged
def find(tree, name):
    return tree.find(f"//user[@name='{name}']/email") # flagged
def find(tree, name):
    return tree.thing(f"//user[@name='{name}']/email")
def find_old(tree, name):
    query = "//user[@name='" + name + "']"
    return tree.thing(query)

# --- xml-injection
def user_tree(name):
    return ET.XML("<user><name>" + name + "</name></user>") # flagged
def user_tree(name):
    return thing.fromstring("<user><name>" + name + "</name></user>")
def user_tree(name):
    return ET.fromstring(
  "<user><name>" + name + "</name></user>") # flagged
ENVELOPE = Template("<soap:Envelope><soap:Body><number>$number</number></soap:Body></soap:Envelope>")
async def check_vat(number: str):
    body = ENVELOPE.substitute(number=number)
    async with httpx.AsyncClient(timeout=10) as client:
        r = await Response(body, mimetype="xml") # flagged
ENVELOPE = Template("<soap:Envelope><soap:Body><number>$number</number></soap:Body></soap:Envelope>")
async def check_vat(number: str):
    body = ENVELOPE.substitute(number=number)
    async with httpx.AsyncClient(timeout=10) as client:
        r = await Response(body, content_type="xml") # flagged
ENVELOPE = Template("<soap:Envelope><soap:Body><number>$number</number></soap:Body></soap:Envelope>")
async def check_vat(number: str):
    body = ENVELOPE.substitute(number=number)
    async with httpx.AsyncClient(timeout=10) as client:
        r = await Response(content=body, media_type="xml") # flagged

# --- xml-injection
ENVELOPE = Template("<soap:Envelope><soap:Body><number>$number</number></soap:Body></soap:Envelope>")
async def check_vat(number: str):
    body = ENVELOPE.substitute(number=number)
    async with httpx.AsyncClient(timeout=10) as client:
        r = await HttpResponse(body, content_type="xml") # flagged
ENVELOPE = Template("<soap:Envelope><soap:Body><number>$number</number></soap:Body></soap:Envelope>")
async def check_vat(number: str):
    body = ENVELOPE.substitute(number=number)
    async with httpx.AsyncClient(timeout=10) as client:
        r = await client.post(SERVICE, data=body, headers={"content-type": "xml"}) # flagged
ENVELOPE = Template("<soap:Envelope><soap:Body><number>$number</number></soap:Body></soap:Envelope>")
async def check_vat(number: str):
    body = ENVELOPE.substitute(number=number)
    async with httpx.AsyncClient(timeout=10) as client:
        r = await client.post(SERVICE, body=body, headers={"content-type": "xml"}) # flagged
ENVELOPE = Template("<soap:Envelope><soap:Body><number>$number</number></soap:Body></soap:Envelope>")
async def check_vat(number: str):
    body = ENVELOPE.substitute(number=number)
    async with httpx.AsyncClient(timeout=10) as client:
        r = await client.post(SERVICE, body, headers={"content-type": "xml"}) # flagged

# --- xml-injection
ENVELOPE = Template("<soap:Envelope><soap:Body><number>$number</number></soap:Body></soap:Envelope>")
async def check_vat(number: str):
    body = ENVELOPE.substitute(number=number)
    async with httpx.AsyncClient(timeout=10) as client:
        r = await urllib.request.Request(SERVICE, body, {"content-type": "xml"}) # flagged
ENVELOPE = Template("<soap:Envelope><soap:Body><number>$number</number></soap:Body></soap:Envelope>")
async def check_vat(number: str):
    body = ENVELOPE.substitute(number=number)
    async with httpx.AsyncClient(timeout=10) as client:
        r = await web.Response(text=body, content_type="xml") # flagged
ENVELOPE = Template("<soap:Envelope><soap:Body><number>$number</number></soap:Body></soap:Envelope>")
async def check_vat(number: str):
    body = ENVELOPE.substitute(number=number)
    async with httpx.AsyncClient(timeout=10) as client:
        r = await make_response(body, status, {"content-type": "xml"}) # flagged
ENVELOPE = Template("<soap:Envelope><soap:Body><number>$number</number></soap:Body></soap:Envelope>")
async def check_vat(number: str):
    body = ENVELOPE.substitute(number=number)
    async with httpx.AsyncClient(timeout=10) as client:
        return body, status, {"content-type": "xml"} # flagged
def order():
    item = xml.sax.saxutils.escape(request.form["item"])
    xml = f"<order><item>{item}</item><amount>{amount}</amount></order>"

# --- xml-injection
def order():
    item = xml.sax.saxutils.quoteattr(request.form["item"])
    xml = f"<order><item>{item}</item><amount>{amount}</amount></order>"
def order():
    item = saxutils.escape(request.form["item"])
    xml = f"<order><item>{item}</item><amount>{amount}</amount></order>"
def order():
    item = saxutils.quoteattr(request.form["item"])
    xml = f"<order><item>{item}</item><amount>{amount}</amount></order>"
def order():
    item = quoteattr(request.form["item"])
    xml = f"<order><item>{item}</item><amount>{amount}</amount></order>"
def order():
    item = html.escape(request.form["item"])
    xml = f"<order><item>{item}</item><amount>{amount}</amount></order>"
def order():
    item = markupsafe.escape(request.form["item"])
    xml = f"<order><item>{item}</item><amount>{amount}</amount></order>"
def order():
    item = ET.tostring(request.form["item"])
    xml = f"<order><item>{item}</item><amount>{amount}</amount></order>"
def order():
    item = etree.tostring(request.form["item"])
    xml = f"<order><item>{item}</item><amount>{amount}</amount></order>"

# --- xml-injection
def order():
    item = ElementTree.tostring(request.form["item"])
    xml = f"<order><item>{item}</item><amount>{amount}</amount></order>"
def order():
    item = xml.etree.ElementTree.tostring(request.form["item"])
    xml = f"<order><item>{item}</item><amount>{amount}</amount></order>"
def order():
    item = base64.b64encode(request.form["item"])
    xml = f"<order><item>{item}</item><amount>{amount}</amount></order>"

# --- xpath-injection
def find_old(tree, name):
    query = "//user[@name='" + name + "']"
    etree.XPath(query) # flagged
def find_old(tree, name):
    query = "//user[@name='" + name + "']"
    etree.ETXPath(query) # flagged
def find_old(tree, name):
    query = "//user[@name='" + name + "']"
    tree.find(query) # flagged
def find_old(tree, name):
    query = "//user[@name='" + name + "']"
    value.find(query) # flagged
def find_old(tree, name):
    query = "//user[@name='" + name + "']"
    return tree.xpath(escape(query))
def find_old(tree, name):
    query = "//user[@name='" + name + "']"
    return tree.xpath(xmlescape(query))

# --- xml-injection
minidom.parseString("<user><name>" + name + "</name></user>") # flagged
xml.dom.minidom.parseString("<user><name>" + name + "</name></user>") # flagged
xmltodict.parse("<user><name>" + name + "</name></user>") # flagged
minidom.parseString(
    "<user><name>" + name + "</name></user>") # flagged
Response(
    "<user><name>" + name + "</name></user>", mimetype="xml") # flagged
