# --- password-in-message
send_mail(message=password) # flagged
send_mail(html_message=password) # flagged
EmailMessage("Welcome", password) # flagged
EmailMultiAlternatives("Welcome", password) # flagged
user.email_user("Welcome", password) # flagged
mail.send(password) # flagged
mail.set_content(password) # flagged
MIMEText(password) # flagged
Message(body=password) # flagged
server.sendmail(sender, [recipient], password) # flagged
send_email(password) # flagged
send_email(body=password) # flagged
send_sms(password) # flagged
client.messages.create(body=password) # flagged
message.body = password # flagged
send_mail("Welcome", 
    password) # flagged
def invite(user):
    send_mail("Welcome", ahash(password), "team@acme.com", [user.email])
