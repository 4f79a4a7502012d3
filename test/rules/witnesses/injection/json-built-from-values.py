# --- json-built-from-values
target = f'{{"kind": "{kind}", "user": "{user}"}}' # flagged
send(f'{{"kind": "{kind}", "user": "{user}"}}') # flagged
send(text=f'{{"kind": "{kind}", "user": "{user}"}}') # flagged
text = '{"username": "%s", "text": "%s"}' + kind # flagged
text = '{"username": "%s", "text": "%s"}' % kind # flagged
text = '{"username": "%s", "text": "%s"}'.format(kind) # flagged
text = '{"username": "%s", "text": "%s"}' + "text"
def notify(user, message):
    payload = '{"username": "%s", "text": "%s"}' % (
        user, message) # flagged
