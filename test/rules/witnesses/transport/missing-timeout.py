# --- missing-timeout
requests.get(*arguments)
urllib.request.urlopen(url, data, seconds)
httpx.get(url, timeout=None) # flagged
requests.get(url, timeout=None) # flagged
s = requests.session()
s.get(url) # flagged

# --- missing-timeout
with requests.session() as s:
    s.get(url) # flagged

# --- missing-timeout
s = requests.Session()
s.prepare_request(request)
s.get(url, **options)
s.get(*arguments)

# --- missing-timeout
smtplib.SMTP(host) # flagged
smtplib.quotedata(text)
smtplib.SMTP(host, timeout=seconds)
