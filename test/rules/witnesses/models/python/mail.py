# --- path-traversal
def upload():
    file.save(files.get_filename())

# --- email-header-injection
msg.add_header("To", request.form["email"]) # flagged
msg.replace_header("To", request.form["email"]) # flagged
msg = EmailMessage()
msg["To"] = request.form["email"]

# --- email-header-injection
msg[header] = request.form["email"]
value["To"] = request.form["email"]
msg.add_header("To",
    request.form["email"]) # flagged
def notify(to, subject, text):
    message = f"Subject: {subject}\nTo: {to}\n\n{text}"
    smtplib.SMTP("localhost").sendmail("shop@example.com", [to], msg=message) # flagged
def notify(to, subject, text):
    message = f"Subject: {subject}\nTo: {to}\n\n{text}"
    smtplib.SMTP("localhost").sendmail("shop@example.com", [to],
  message) # flagged
