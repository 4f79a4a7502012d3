# --- email-header-injection
def notify(to, subject, text):
    smtplib.SMTP("localhost").sendmail("shop@example.com", [to], clean(f"Subject: {subject}\nTo: {to}\n\n{text}")) # flagged

# --- email-header-injection
def handle():
    name = request.args["name"]
    message["Subject"] = name # flagged
    count = int(request.args["count"])
    message["Subject"] = count
    if name in ("first", "second"):
        message["Subject"] = name
