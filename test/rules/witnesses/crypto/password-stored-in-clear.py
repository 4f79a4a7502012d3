# --- password-stored-in-clear
user.password != password # flagged
user.get("password") != password # flagged
user[index] == password # flagged
user[index] != password # flagged
user.get(index) == password # flagged
value.password == password
user.password == given
query.filter_by(data, password=password) # flagged
User.objects.get(data, password=password) # flagged
User.objects.filter(data, password=password) # flagged
users.find_one({"password": password}) # flagged
query.filter_by(data, password=value)
cursor.execute("insert into", [password]) # flagged
cursor.execute("insert into", {"password": password}) # flagged
users.insert_one({"password": password}) # flagged
users.update_one(query, {"$set": {"password": password}}) # flagged
users.objects.create(password=password) # flagged
users.append({"password": password}) # flagged
writer.writerow([password]) # flagged
settings = configparser.ConfigParser()
settings.set("login", "user", password) # flagged
settings = configparser.ConfigParser()
settings["login"]["user"] = password # flagged

# --- password-stored-in-clear
def remember(user, password):
    settings["login"] = {"user": user, "password": password}
json.dump(password) # flagged
pickle.dump(password) # flagged
yaml.dump(password) # flagged
yaml.safe_dump(password) # flagged
cursor.execute("insert into", [
    password]) # flagged
f.write(password) # flagged
f.writelines(password) # flagged
f.write_text(password) # flagged
value.write(password)
f.write(
    password) # flagged
User(name, password) # flagged
User(name, email, password) # flagged
User(password=
    password) # flagged
users[name] = {"password": password} # flagged
users[name] = password # flagged
users.password = password # flagged
users[name] = {"password":  # flagged
    password} # flagged

# --- password-stored-in-clear
class Account():
    self.password = password # flagged
class Sample():
    self.password = password
def configure(path):
    cfg = {"user": input("User: "), "password": getpass.getpass("Password: ")}
    with open(path, "w") as f:
        yaml.dump(cfg, f) # flagged
def configure(path):
    cfg = {"user": input("User: "), "password": getpass.getpass("Password: ")}
    with open(path, "w") as f:
        yaml.safe_dump(cfg, f) # flagged
def configure(path):
    cfg = {"user": input("User: "), "password": getpass.getpass("Password: ")}
    with open(path, "w") as f:
        pickle.dump(cfg, f) # flagged
def configure(path):
    cfg = {"user": input("User: "), "password": getpass.getpass("Password: ")}
    with open(path, "w") as f:
        toml.dump(cfg, f) # flagged
def configure(path):
    cfg = {"user": input("User: "), "password": getpass.getpass("Password: ")}
    with open(path, "w") as f:
        path.write_text(cfg) # flagged

# --- password-stored-in-clear
def configure(path):
    cfg = {"user": input("User: "), "password": getpass.getpass("Password: ")}
    with open(path, "w") as f:
        f.write(cfg) # flagged
def configure(path):
    cfg = {"user": input("User: "), "password": getpass.getpass("Password: ")}
    with open(path, "w") as f:
        json.dump(
  cfg, f) # flagged
class Account(db.Model):
    def set_password(self, value):
        setattr(self, "password", value) # flagged
class Account(db.Model):
    def set_password(self, value):
        self.field = value
class Account(db.Model):
    def setter(self, value):
        self.password = value
class Account(db.Model):
    @property.setter
    def property(self, value):
        self.password = value

# --- password-stored-in-clear
class Account(base):
    def set_password(self, value):
        self.password = value
def check_password(self, value):
    value == self.password # flagged
def check_password(self, value):
    compare_digest(self.password, value) # flagged
def check_password(self, value):
    hmac.compare_digest(self.password, value) # flagged
def check_password(self, value):
    secrets.compare_digest(self.password, value) # flagged
def check_password(self, value):
    self.field == value
def value(self, value):
    self.password == value
def check_password(self, value):
        value = hasher()
        self.password == value

# --- password-stored-in-clear
cursor.execute("insert into", (password,)) # flagged
user["PASSWORD"] = password
