# --- unchecked-missing-value
re.search(data).strip(data) # flagged
re.fullmatch(data).strip(data) # flagged
re.match(data)[group] # flagged
re.search(data)[group] # flagged
re.fullmatch(data)[group] # flagged
os.environ.get(name).strip(data) # flagged
map.get("text").strip(data) # flagged
map.get("text").get(data)
os.getenv("name").strip(data) # flagged
request.args.get(name).strip(data) # flagged
request.args.get("name")["name"] # flagged
request.get_json().get(name).strip(data) # flagged
User.query.filter_by(data).first().attribute # flagged
User.query.filter(data).first().attribute # flagged
User.query.filter_by(data).one_or_none().attribute # flagged
model.query.get(data).attribute # flagged
collection.find_one(data)["name"] # flagged
shutil.which(program).strip(data) # flagged
soup.find(data).text # flagged
soup.find(data).get_text(data) # flagged
soup.find(data)["name"] # flagged
soup.select_one(data).text # flagged
soup.select_one(data).get_text(data) # flagged

# --- unchecked-missing-value
try:
    re.match(data).strip(data)
except AttributeError:
    raise ValueError("refused")
try:
    re.match(data).strip(data)
except TypeError:
    raise ValueError("refused")
try:
    re.match(data).strip(data)
except Exception:
    raise ValueError("refused")
try:
    re.match(data).strip(data)
except Exception as error:
    raise ValueError("refused")
try:
    re.match(data).strip(data)
except:
    raise ValueError("refused")
user = data.get(name)
user["name"] # flagged

# --- unchecked-missing-value
user = request.args.get(name)
user.email
user = re.match()
user.email # flagged

# --- unchecked-missing-value
user = re.search()
user.email # flagged

# --- unchecked-missing-value
user = re.fullmatch()
user.email # flagged

# --- unchecked-missing-value
user = User.query.filter().first()
user.email # flagged

# --- unchecked-missing-value
user = User.query.filter_by().one_or_none()
user.email # flagged

# --- unchecked-missing-value
user = model.query.get()
user.email # flagged

# --- unchecked-missing-value
user = session.query(model).get()
user.email # flagged

# --- unchecked-missing-value
user = session.get(User, id)
user.email # flagged

# --- unchecked-missing-value
user = session.get(model, id)
user.email
user = value.get(User, id)
user.email
user = collection.find_one()
user.email # flagged

# --- unchecked-missing-value
user = db.execute(sql).fetchone()
user.email
def debit(db, account, cents):
    db.execute("UPDATE accounts SET balance = balance - ? WHERE id = ? AND balance >= ?", (cents, account, cents)) # flagged
    db = db.fetchone() # flagged
db.execute(sql)
user = db.fetchone()
user.email
user = shutil.which()
user.email # flagged

# --- unchecked-missing-value
user = session.scalar()
user.email # flagged

# --- unchecked-missing-value
user = result.scalar_one_or_none()
user.email # flagged
user = data.get(name)
user and user.email
user = data.get(name)
before and user and user.email
user = data.get(name)
user is not None and user.email
user = data.get(name)
not user or user.email
user = data.get(name)
user is None or user.email
user = data.get(name)
yes if user else user.email
user = data.get(name)
yes if not user else user.email
user = data.get(name)
yes if user is not None else user.email
user = data.get(name)
yes if user is None else user.email
user = data.get(name)
yes if user and more else user.email

# --- unchecked-missing-value
user = data.get(name)
if user:
    raise ValueError("refused")
user.email

# --- unchecked-missing-value
user = data.get(name)
if user is not None:
    raise ValueError("refused")
user.email

# --- unchecked-missing-value
user = data.get(name)
if user == None:
    raise ValueError("refused")
user.email

# --- unchecked-missing-value
user = data.get(name)
if user != None:
    raise ValueError("refused")
user.email

# --- unchecked-missing-value
user = data.get(name)
if user and more:
    raise ValueError("refused")
user.email

# --- unchecked-missing-value
user = data.get(name)
if more and user:
    raise ValueError("refused")
user.email

# --- unchecked-missing-value
user = data.get(name)
if user or more:
    raise ValueError("refused")
user.email

# --- unchecked-missing-value
user = data.get(name)
if check(user):
    raise ValueError("refused")
user.email

# --- unchecked-missing-value
user = data.get(name)
if user in some:
    raise ValueError("refused")
user.email

# --- unchecked-missing-value
user = data.get(name)
assert user
user.email

# --- unchecked-missing-value
user = data.get(name)
assert user, message
user.email

# --- unchecked-missing-value
user = data.get(name)
while user:
    pass
user.email

# --- unchecked-missing-value
user = data.get(name)
check(user)
user.email

# --- unchecked-missing-value
user = data.get(name)
user = user or value
user.email

# --- unchecked-missing-value
user = data.get(name)
try:
    user.email
except error:
    raise ValueError("refused")
user = data.get(name)
try:
    user.email
except:
    raise ValueError("refused")
user = data.get(name)
first = user is None
user.email

# --- unchecked-missing-value
user = data.get(name)
first = user is not None
user.email
int.from_bytes(sock.recv(data)) # flagged
length = name
return sock.recv(length) # flagged

# --- unchecked-missing-value
(length,) = name
return sock.recv(length) # flagged

# --- unchecked-missing-value
kind, length = name
return sock.recv(length) # flagged
try:
    struct.unpack("!I", sock.recv(data))
except struct.error:
    raise ValueError("refused")
expected = devices.get(device, "")
module.compare_digest(expected)
expected = devices.get(device, "")
hmac.compare_digest(data)
expected = devices.get(device, "")
hmac.compare_digest(given, expected) # flagged

# --- unchecked-missing-value
expected = os.getenv(device, "")
hmac.compare_digest(expected) # flagged

# --- unchecked-missing-value
expected = devices or ""
hmac.compare_digest(expected) # flagged
expected = devices.get(device, "")
expected and hmac.compare_digest(expected)
expected = devices.get(device, "")
bool(expected) and hmac.compare_digest(expected)
value = devices.get(device, "")
hmac.compare_digest(value)
def pressure():
    sum(values) // len(values) # flagged
def pressure():
    sum("text") / len("text")
try:
    def name_of(cursor, number):
        return cursor.fetchone()[0]
except error:
    raise ValueError("refused")
object.get("name").get(data)
data.get("name").post(data)
try:
    data.get("name").get(data)
except error:
    raise ValueError("refused")

# --- unchecked-missing-value
if data.get("name"):
    data.get("name").get(data)
if "name" in data:
    data.get("name").get(data)
data.get("name") and data.get("name").get(data)
then if data.get("name") else data.get("name").get(data)

# --- unchecked-missing-value
try:
    re.match(data).strip(data)
except (AttributeError,):
    raise ValueError("refused")

# --- unchecked-missing-value
user = data.get(name)
if other:
    pass
elif user:
    user.email
user = data.get(name)
if other:
    pass
elif user is None:
    stop()
else:
    user.email
user = data.get(name)
if other:
    pass
elif user is not None:
    user.email
user = data.get(name)
if other:
    pass
elif user == None:
    stop()
else:
    user.email

# --- unchecked-missing-value
user = data.get(name)
if other:
    pass
elif user != None:
    user.email
user = data.get(name)
if other:
    pass
elif user and more:
    user.email
user = data.get(name)
if other:
    pass
elif more and user:
    user.email
user = data.get(name)
if other:
    pass
elif user or more:
    user.email

# --- unchecked-missing-value
user = data.get(name)
if other:
    pass
elif check(user):
    user.email
user = data.get(name)
if other:
    pass
elif user in some:
    user.email
expected = devices.get(device, "")
if other:
    pass
elif expected:
    hmac.compare_digest(expected)
