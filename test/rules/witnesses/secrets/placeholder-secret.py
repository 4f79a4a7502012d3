# --- placeholder-secret
password = "changeme" # flagged
app.config["password"] = "changeme" # flagged
{"SECRET_KEY": "my_secret"} # flagged
os.getenv("password", "changeme") # flagged
os.environ.get("password", "changeme") # flagged
"your-secret-key" # flagged
app.config["PASSWORD"] = "pass" # flagged
connect(data, password="pass") # flagged
connect(data, SECRET_KEY="pass")
value(data, password="pass")
{"user": "admin"}
app.config["SECRET_KEY"] = "asecret" # flagged
app.config.update(data, SECRET_KEY="asecret") # flagged
os.environ.get("SECRET_KEY", "value") # flagged
os.getenv("SECRET_KEY") or "value" # flagged
os.getenv("API_KEY") or "admin123"
os.environ.get("API_KEY") or "admin123"
os.getenv("KEY", "admin123") # flagged
os.getenv("API_KEY", "my-app-dev") # flagged
"gho_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" # flagged
