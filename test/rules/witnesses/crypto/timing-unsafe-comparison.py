# --- timing-unsafe-comparison
left == signature # flagged
given == API_TOKEN # flagged
key == API_TOKEN
given == API_KEYS
"text" == signature
api_key != y # flagged
left != current_app.config["API_KEY"] # flagged
given != API_TOKEN # flagged
x != API_TOKEN
"text" != current_app.config["API_KEY"]
request.headers["X-Api-Key"] != "text"
any(one == key for one in API_KEYS) # flagged
for one in API_KEYS: # flagged
    if key == one:
        return name
for one in API_KEYS: # flagged
    if one == key:
        return name
any(key == one for one in kept)
def tokens_match():
    for i in range(data): # flagged
        if x[i] != y[i]:
            return False

# --- timing-unsafe-comparison
def tokens_match():
    for i, (x, y) in enumerate(zip(data)): # flagged
        if x != y:
            return False
def tokens_match():
    for i, x in enumerate(x): # flagged
        if x != y[i]:
            return False
def tokens_match():
    while i < length: # flagged
        if x[i] != y[i]:
            return False
def tokens_match():
    all(x[i] == y[i] for i in range(data)) # flagged
def handle():
    for x, y in zip(data):
        if x != y:
            return False
def tokens_match():
    def __eq__():
        for x, y in zip(data):
            if x != y:
                return False

# --- timing-unsafe-comparison
def allowed(request, known):
    sent = request.headers["X-Api-Key"]
    return any(sent == one for one in known) # flagged
def allowed(request, known):
    sent = request.headers.get("X-Api-Key", "")
    sent != y # flagged
