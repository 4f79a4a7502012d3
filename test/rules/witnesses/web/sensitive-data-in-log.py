# --- sensitive-data-in-log
from syslog import syslog as tell
page.info("cvv", card.cvv)
log.child("cvv", card.cvv)
log.write("cvv", card.cvv) # flagged
page.write("cvv", card.cvv)
log_event("cvv", card.cvv) # flagged
log_message("cvv", card.cvv) # flagged
write_log("cvv", card.cvv) # flagged
tell("cvv", card.cvv) # flagged
page.info("headers: %s", dict(request.headers))
log.child("headers: %s", dict(request.headers))
log.write("headers: %s", dict(request.headers)) # flagged
page.write("headers: %s", dict(request.headers))
with open("logs/") as page:
    page.write("headers: %s", dict(request.headers)) # flagged
log_event("headers: %s", dict(request.headers)) # flagged
log_message("headers: %s", dict(request.headers)) # flagged
write_log("headers: %s", dict(request.headers)) # flagged
page.info(secret)
log.child(secret)
page.write(secret)
sys.stdout.write("api key", api_key) # flagged
sys.stderr.write("api key", api_key) # flagged
print("headers: %s", dict(request.headers)) # flagged

# --- sensitive-data-in-log
message = f"called with {api_key}"
page.info(message)
message = f"called with {api_key}"
log.info(message) # flagged

# --- sensitive-data-in-log
message = prefix + api_key
log.info(message) # flagged

# --- sensitive-data-in-log
message = "token %s" % api_key
log.info(message) # flagged

# --- sensitive-data-in-log
message = text.format(api_key)
log.info(message) # flagged

# --- sensitive-data-in-log
message = {"key": api_key}
log.info(message) # flagged

# --- sensitive-data-in-log
message = f"paid with {kind}"
log.info(message)
def token():
    log.info(request.get_json())
def login():
    page.info(request.get_json())
def login():
    log.info(request.get_json()) # flagged
def login():
    data = request.get_json()
    app.logger.info(data) # flagged
def login():
    data = request.get_json()
    app.logger.info(value)
def login():
    log.info(request.json["email"])
    log.info(request.form.get("email"))
sys.stdout.write("cvv", card.cvv) # flagged
sys.stderr.write("cvv", card.cvv) # flagged
click.echo("cvv", card.cvv) # flagged
pprint("cvv", card.cvv) # flagged

# --- sensitive-data-in-log
pprint.pprint("cvv", card.cvv) # flagged
def login(c: Credentials):
    log.info(c.model_dump()) # flagged
def login(c: Credentials):
    log.info(key=c.model_dump()) # flagged
def login(c: Credentials):
    log.info(f"given {c.model_dump()}") # flagged
def login(c: Credentials):
    print(c.model_dump()) # flagged
def login(c: Credentials):
    log.info(**c.summary())

# --- sensitive-data-in-log
log.info(password(user))
log.info(password.expires)
log.info(password[0])
log.info(not password)
log.info(password is not None)
log.info(password is None)
log.info(password == other)
log.info("given" if password else "missing")
log.info(mask(password))
log.info(str(password)) # flagged
log.info(password.copy()) # flagged

# --- sensitive-data-in-log
log.info(request.headers.host_url)
log.info(request.headers[0])
log.info(not request.headers)
log.info(request.headers is not None)
log.info(request.headers is None)
log.info(request.headers == other)
log.info("given" if request.headers else "missing")
log.info(mask(request.headers))
log.info(str(request.headers)) # flagged
log.info(request.headers.items()) # flagged

# --- sensitive-data-in-log
log.info(token(user))
log.info(token.expires)
log.info(token[0])
log.info(not token)
log.info(token is not None)
log.info(token is None)
log.info(token == other)
log.info("given" if token else "missing")
log.info(mask(token))
log.info(str(token)) # flagged
log.info(token.copy()) # flagged
log.write(token) # flagged
log_event(token) # flagged
log_message(token) # flagged
write_log(token) # flagged
syslog.syslog(token) # flagged
with open("logs/app.log") as page:
    page.write(token) # flagged

# --- sensitive-data-in-log
print(password(user))
print(password.expires)
print(password[0])
print(not password)
print(password is not None)
print(password is None)
print(password == other)
print("given" if password else "missing")
print(mask(password))
print(str(password)) # flagged
print(password.copy()) # flagged

# --- sensitive-data-in-log
print(card.number(user))
print(card.number.expires)
print(card.number[0])
print(not card.number)
print("given" if card.number else "missing")
print(mask(card.number))
print(str(card.number)) # flagged
print(card.number[2:])
print(card.number[2:4])

# --- sensitive-data-in-log
message = "key %s of %s" % (api_key, name)
log.info(message) # flagged
