# --- server-side-request-forgery
requests.get(url=request.args.get("url")) # flagged
httpx.get(request.args.get("url")) # flagged
httpx.get(url=request.args.get("url")) # flagged
grequests.get(request.args.get("url")) # flagged
httpx.AsyncClient(request.args.get("url")).get(request.args.get("url")) # flagged
httpx.Client(request.args.get("url")).get(request.args.get("url")) # flagged
requests.Session(request.args.get("url")).get(request.args.get("url")) # flagged
requests.session(request.args.get("url")).get(request.args.get("url")) # flagged
requests.route(request.args.get("url"))
requests.request("GET", request.args.get("url")) # flagged
requests.request(url=request.args.get("url")) # flagged
httpx.request("GET", request.args.get("url")) # flagged
httpx.stream("GET", request.args.get("url")) # flagged
aiohttp.request("GET", request.args.get("url")) # flagged
urlopen(request.args.get("url")) # flagged
urllib2.urlopen(request.args.get("url")) # flagged
urllib.urlopen(request.args.get("url")) # flagged
urllib.request.urlretrieve(request.args.get("url")) # flagged
urlretrieve(request.args.get("url")) # flagged
urllib.request.Request(request.args.get("url")) # flagged
urllib.request.build_opener(request.args.get("url")).open(request.args.get("url")) # flagged
urllib3.request("GET", request.args.get("url")) # flagged
urllib3.PoolManager(request.args.get("url")).request("GET", request.args.get("url")) # flagged
pool.urlopen("GET", request.args.get("url")) # flagged

# --- server-side-request-forgery
http.client.HTTPConnection(request.args.get("url")) # flagged
http.client.HTTPSConnection(request.args.get("url")) # flagged
HTTPConnection(request.args.get("url")) # flagged
HTTPSConnection(request.args.get("url")) # flagged
driver.goto(request.args.get("url")) # flagged
curl.setopt(pycurl.URL, request.args.get("url")) # flagged
curl.setopt(curl.URL, request.args.get("url")) # flagged
wget.download(request.args.get("url")) # flagged
feedparser.parse(request.args.get("url")) # flagged
pd.read_html(request.args.get("url")) # flagged
AsyncHTTPClient(request.args.get("url")).fetch(request.args.get("url")) # flagged
HTTPClient(request.args.get("url")).fetch(request.args.get("url")) # flagged
pdfkit.from_url(request.args.get("url")) # flagged
HTML(url=request.args.get("url")) # flagged
WebBaseLoader(request.args.get("url")) # flagged
session.get(request.args.get("url")) # flagged
session.post(request.args.get("url")) # flagged
session.put(request.args.get("url")) # flagged
session.head(request.args.get("url")) # flagged
session.fetch(request.args.get("url")) # flagged
session.get(
    request.args.get("url")) # flagged
adriver.get(request.args.get("url")) # flagged

# --- server-side-request-forgery
driver.get(
    request.args.get("url")) # flagged
with requests.Session() as c:
    c.get(request.args.get("url")) # flagged
c = requests.session()
c.get(request.args.get("url")) # flagged

# --- server-side-request-forgery
with requests.session() as c:
    c.get(request.args.get("url")) # flagged
c = httpx.Client()
c.get(request.args.get("url")) # flagged

# --- server-side-request-forgery
with httpx.Client() as c:
    c.get(request.args.get("url")) # flagged
c = httpx.AsyncClient()
c.get(request.args.get("url")) # flagged

# --- server-side-request-forgery
c = aiohttp.ClientSession()
c.get(request.args.get("url")) # flagged

# --- server-side-request-forgery
with aiohttp.ClientSession() as c:
    c.get(request.args.get("url")) # flagged
c = urllib3.PoolManager()
c.get(request.args.get("url")) # flagged

# --- server-side-request-forgery
c = AsyncHTTPClient()
c.get(request.args.get("url")) # flagged
c = requests.Session()
c.get(url=request.args.get("url")) # flagged
c = requests.Session()
c.route(request.args.get("url"))
c = requests.Session()
c.get(
    request.args.get("url")) # flagged

# --- server-side-request-forgery
c = requests.Session()
c.request("GET", request.args.get("url")) # flagged

# --- server-side-request-forgery
with requests.Session() as c:
    c.request("GET", request.args.get("url")) # flagged
c = requests.session()
c.request("GET", request.args.get("url")) # flagged

# --- server-side-request-forgery
with requests.session() as c:
    c.request("GET", request.args.get("url")) # flagged
c = httpx.Client()
c.request("GET", request.args.get("url")) # flagged

# --- server-side-request-forgery
c = httpx.AsyncClient()
c.request("GET", request.args.get("url")) # flagged

# --- server-side-request-forgery
c = aiohttp.ClientSession()
c.request("GET", request.args.get("url")) # flagged

# --- server-side-request-forgery
with aiohttp.ClientSession() as c:
    c.request("GET", request.args.get("url")) # flagged
async with httpx.AsyncClient() as c:
    c.request("GET", request.args.get("url")) # flagged
c = urllib3.PoolManager()
c.request("GET", request.args.get("url")) # flagged

# --- server-side-request-forgery
c = AsyncHTTPClient()
c.request("GET", request.args.get("url")) # flagged
c = requests.Session()
c.stream("GET", request.args.get("url")) # flagged

# --- open-redirect
def login():
    value = request.args.get("next")
    host = urlparse(value).netloc
    if host:
        raise ValueError("refused")
    return redirect(value)
def login():
    value = request.args.get("next")
    if urlparse(value).netloc:
        raise ValueError("refused")
    return redirect(value)
def login():
    value = request.args.get("next")
    try:
        parsed = urlparse(value)
    except ValueError:
        raise ValueError("refused")
    if parsed.netloc:
        raise ValueError("refused")
    return redirect(value)

# --- open-redirect
def login():
    value = request.args.get("next")
    host = urlparse(value).netloc
    if address.is_private:
        raise ValueError("refused")
    return redirect(value)
def login():
    value = request.args.get("next")
    host = urlparse(value).netloc
    for info in resolve(host):
        pass
    return redirect(value)
def login():
    value = request.args.get("next")
    parsed = parse(value)
    if parsed.netloc:
        raise ValueError("refused")
    return redirect(value) # flagged
def login():
    value = request.args.get("next")
    parsed = urlparse(value)
    if parsed.GET:
        raise ValueError("refused")
    return redirect(value) # flagged

# --- open-redirect
def login():
    target = request.args.get("next")
    return redirect(issafe(target))
def login():
    value = request.args.get("next")
    checkurl(value)
    return redirect(value)
def login():
    value = request.args.get("next")
    try:
        checkurl(value)
    except ValueError:
        raise ValueError("refused")
    return redirect(value)

# --- server-side-request-forgery
socket.create_connection((request.args.get("url"), 80)) # flagged
socket.connect((request.args.get("url"), 80)) # flagged
