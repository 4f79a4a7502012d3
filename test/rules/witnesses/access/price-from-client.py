# --- price-from-client
@app.route("/checkout")
def checkout():
    request.form.get("price") # flagged
@app.route("/checkout")
def checkout():
    self.get_argument("price") # flagged
data = request.get_json()
@app.route("/checkout")
def checkout():
    data.get("price") # flagged
data = request.get_json()
@app.route("/checkout")
def checkout():
    data["price"] # flagged

# --- price-from-client
data = request.json
@app.route("/checkout")
def checkout():
    data.get("price") # flagged

# --- price-from-client
data = request.form
@app.route("/checkout")
def checkout():
    data.get("price") # flagged

# --- price-from-client
data = json.loads(request.body)
@app.route("/checkout")
def checkout():
    data.get("price") # flagged
def checkout(request):
    request.form.get("price") # flagged
def checkout(self):
    request.form.get("price") # flagged
def price(data, discount: Annotated[str, Cookie(data)]): # flagged
    pass
def price(data, discount: str = value(data)):
    pass
def price(data, value: str = Cookie(data)):
    pass
def price(plan: str, 
  discount: str = Cookie("0")): # flagged
    base = PRICES.get(plan, PRICES["basic"])
request.cookies["discount"] # flagged
request.COOKIES.get("discount") # flagged
request.COOKIES["discount"] # flagged
self.get_cookie("discount") # flagged
request.cookies.get("key")
signer.unsign(request.cookies.get("discount"))
signer.loads(request.cookies.get("discount"))

# --- price-from-client
jwt.decode(request.cookies.get("discount"))
