# --- unguarded-parse
float(request.args.get("page")) # flagged
Decimal(request.args.get("page")) # flagged
decimal.Decimal(request.args.get("page")) # flagged
uuid.UUID(request.args.get("page")) # flagged
datetime.fromisoformat(request.args.get("page")) # flagged
datetime.datetime.fromisoformat(request.args.get("page")) # flagged
datetime.strptime(request.args.get("page")) # flagged
datetime.datetime.strptime(request.args.get("page")) # flagged
int(given)
try:
        int(request.args.get("page")) # flagged
except error:
    raise ValueError("refused")
def handle():
    json.loads(request.body) # flagged
def handle():
    json.loads(request.body.decode(data)) # flagged
def handle():
    json.loads(request.get_data(data)) # flagged
def handle():
    json.loads(await request.body()) # flagged
def handle():
    json.loads(self.request.body) # flagged

# --- unguarded-parse
def handle():
    json.loads(message.data) # flagged
def handle():
    json.loads(msg.data) # flagged
def handle():
    json.loads(body) # flagged
def handle():
    int(input(data)) # flagged
def handle():
    float(input(data)) # flagged
def handle():
    int(sys.argv[n]) # flagged
try:
    def handle():
        json.loads(request.body) # flagged
except error:
    raise ValueError("refused")
100 // request.args.get("people", type=int) # flagged
100 % request.args.get("people", type=int) # flagged
"text" / request.args.get("people", type=int)
100 / parts
100 / int(request.where[name]) # flagged
100 / int(request.where.get()) # flagged
100 / float(request.where[name]) # flagged

# --- unguarded-parse
100 / float(request.where.get()) # flagged
100 / request.json[name] # flagged
try:
        100 / request.args.get("people", type=int) # flagged
except error:
    raise ValueError("refused")
