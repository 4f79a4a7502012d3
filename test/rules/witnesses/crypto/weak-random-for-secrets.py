# --- weak-random-for-secrets
reset_token += random.getrandbits(data) # flagged
object["reset_token"] = random.getrandbits(data) # flagged
{"reset_token": random.getrandbits(data)} # flagged
callee(reset_token=random.getrandbits(data)) # flagged
reset_token.append(random.getrandbits(data)) # flagged
code = random.getrandbits(data)
class Sample():
    name = random.getrandbits(data)
callee.set_password(random.getrandbits(data)) # flagged
callee.set_cookie(random.getrandbits(data)) # flagged
generate_password_hash(random.getrandbits(data)) # flagged
hashlib.pbkdf2_hmac(random.getrandbits(data)) # flagged
hashlib.scrypt(random.getrandbits(data)) # flagged
hmac.new(random.getrandbits(data)) # flagged
Fernet(random.getrandbits(data)) # flagged
otp = randint(data) # flagged
otp = randrange(data) # flagged
otp = random.Random(data).getrandbits(data) # flagged
otp = numpy.random.getrandbits(data) # flagged
otp = np.random.getrandbits(data) # flagged
self.numbers = random.Random()
otp = self.numbers.getrandbits(data) # flagged

# --- weak-random-for-secrets
self.numbers = np.random.default_rng()
def new_token():
    self.numbers.getrandbits(data) # flagged

# --- weak-random-for-secrets
self.numbers = np.random.RandomState()
def new_token():
    self.numbers.getrandbits(data) # flagged

# --- weak-random-for-secrets
self.numbers = numpy.random.default_rng()
otp = self.numbers.getrandbits(data) # flagged

# --- weak-random-for-secrets
class Tokens():
    def __init__():
        self.numbers = np.random.default_rng() # flagged
    otp = self.numbers.getrandbits(data) # flagged
otp = fake.password(data) # flagged
otp = faker.password(data) # flagged
otp = torch.randint(data) # flagged
code = randrange(data)
otp += randint(data) # flagged
object["otp"] = randint(data) # flagged
{"otp": randint(data)} # flagged
callee(otp=randint(data)) # flagged
otp.append(randint(data)) # flagged
def new_token():
    randint(data) # flagged
def new_code():
    randint(data)
callee.set_password(randint(data)) # flagged
callee.set_cookie(randint(data)) # flagged
generate_password_hash(randint(data)) # flagged
hashlib.pbkdf2_hmac(randint(data)) # flagged
hashlib.scrypt(randint(data)) # flagged
hmac.new(randint(data)) # flagged
Fernet(randint(data)) # flagged

# --- weak-random-for-secrets
from random import choices
import random as r
csrf_token = "".join(r.thing("0123456789abcdef") for _ in range(32))
def start(response, user, mail):
    number = "".join(random.choices(LETTERS, k=20))
    otp = number # flagged
def start(response, user, mail):
    number = "".join(random.choices(LETTERS, k=20))
    object["otp"] = number # flagged
def start(response, user, mail):
    number = "".join(random.choices(LETTERS, k=20))
    {"otp": number} # flagged
def start(response, user, mail):
    number = "".join(random.choices(LETTERS, k=20))
    callee(otp=number) # flagged
def start(response, user, mail):
    number = "".join(random.choices(LETTERS, k=20))
    user.set_password(number) # flagged
def start(response, user, mail):
    number = "".join(random.choices(LETTERS, k=20))
    hashlib.pbkdf2_hmac(hash, password, number) # flagged
AES.new("".join(choices("0123456789abcdef", k=32)).upper()) # flagged

# --- weak-random-for-secrets
from random import choices
def start(response, user, mail):
    number = "".join(random.choices(LETTERS, k=20))
    hmac.new(number) # flagged
def start(response, user, mail):
    number = "".join(random.choices(LETTERS, k=20))
    Fernet(number) # flagged
user.set_password(
    "".join(choices("0123456789abcdef", k=32)).upper()) # flagged
value = "".join(choices("0123456789abcdef", k=32)).upper()
api_key = secrets.name(value)
def start(response, user, mail):
    number = "".join(random.choices(LETTERS, k=20))
    def new_token():
        return number # flagged
def new_code():
    return "".join(choices("0123456789abcdef", k=32)).upper()
def start(response, user, mail):
    sessions[random.draw()] = user
def start(response, user, mail):
    sessions[np.random.choice()] = user # flagged
sessions.set("".join(choices("0123456789abcdef", k=32)).upper()) # flagged
sessions.setex("".join(choices("0123456789abcdef", k=32)).upper()) # flagged
sessions.setdefault("".join(choices("0123456789abcdef", k=32)).upper()) # flagged

# --- weak-random-for-secrets
from random import choices
value["".join(choices("0123456789abcdef", k=32)).upper()] = user
def start(response, user, mail):
    number = "".join(random.choices(LETTERS, k=20))
    sessions[secrets.name(number)] = user

# --- weak-random-for-secrets
drawn = np.random.choice(ALPHABET, 20)
api_key = drawn # flagged
