# --- short-secret
csrf_token = token_hex(6) # flagged
csrf_token = token_urlsafe(6) # flagged
csrf_token = token_bytes(6) # flagged
csrf_token = get_random_bytes(6) # flagged
{"csrf_token": secrets.token_hex(6)} # flagged
callee(csrf_token=secrets.token_hex(6)) # flagged
key = secrets.token_hex(6)
key = token_bytes(6) # flagged
key = os.urandom(6) # flagged
key = get_random_bytes(6) # flagged
def key():
    secrets.token_bytes(6) # flagged
hmac.new(secrets.token_bytes(6)) # flagged
hmac.new(os.urandom(6)) # flagged
csrf_token = secrets.randbelow(100) # flagged
csrf_token = secrets.SystemRandom().randint(least, 100) # flagged
csrf_token = random.SystemRandom().randint(least, 100) # flagged
csrf_token = secrets.randbelow(limit)
key = secrets.randbelow(100)
password = uuid.uuid4().hex[0:6] # flagged
password = whole[:6]
password = "".join([secrets.choice(ALPHABET) for _ in range(6)]) # flagged
password = "".join(random.choice(ALPHABET) for _ in range(6)) # flagged
password = "".join(secrets.choices(ALPHABET, k=6)) # flagged

# --- short-secret
password = get_random_string(6) # flagged
password = get_random_string(length=6) # flagged
session["password"] = uuid.uuid4().hex[:6] # flagged
{"password": uuid.uuid4().hex[:6]} # flagged
callee(password=uuid.uuid4().hex[:6]) # flagged
def password():
    uuid.uuid4().hex[:6] # flagged
def name():
    uuid.uuid4().hex[:6]
