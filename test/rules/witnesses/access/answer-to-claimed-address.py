# --- answer-to-claimed-address
def answer(raw, smtp):
    out["To"] = out["reply-to"] # flagged
def answer(raw, smtp):
    out["To"] = out.get("reply-to") # flagged
def answer(raw, smtp):
    out["To"] = out["Return-Path"] # flagged
def answer(raw, smtp):
    out["To"] = out.get("Return-Path") # flagged
def answer(raw, smtp):
    out["To"] = out["return-path"] # flagged
def answer(raw, smtp):
    out["To"] = out.get("return-path") # flagged
out.add_header("To", parseaddr(str(incoming["Reply-To"] or incoming["From"]))[1]) # flagged
out["Cc"] = parseaddr(str(incoming["Reply-To"] or incoming["From"]))[1] # flagged
out.add_header("Cc", parseaddr(str(incoming["Reply-To"] or incoming["From"]))[1]) # flagged
out["Bcc"] = parseaddr(str(incoming["Reply-To"] or incoming["From"]))[1] # flagged
out.add_header("Bcc", parseaddr(str(incoming["Reply-To"] or incoming["From"]))[1]) # flagged
server.sendmail(SENDER, parseaddr(str(incoming["Reply-To"] or incoming["From"]))[1]) # flagged
server.send_message(message, to_addrs=parseaddr(str(incoming["Reply-To"] or incoming["From"]))[1]) # flagged
send_mail(recipient_list=parseaddr(str(incoming["Reply-To"] or incoming["From"]))[1]) # flagged
EmailMessage(to=parseaddr(str(incoming["Reply-To"] or incoming["From"]))[1]) # flagged
Message(recipients=parseaddr(str(incoming["Reply-To"] or incoming["From"]))[1]) # flagged
out.add_header("To", 
    parseaddr(str(incoming["Reply-To"] or incoming["From"]))[1]) # flagged

# --- answer-to-claimed-address
def answer(raw, smtp):
    out["To"] = lookup(parseaddr(str(incoming["Reply-To"] or incoming["From"]))[1])

# --- answer-to-claimed-address
def answer(raw, smtp):
    out["To"] = out.get("reply-to") # flagged
def answer(raw, smtp):
    out["To"] = out.get("Return-Path") # flagged
def answer(raw, smtp):
    out["To"] = out.get("return-path") # flagged
