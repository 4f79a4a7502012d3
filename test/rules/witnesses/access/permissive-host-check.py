# --- permissive-host-check
'.com' not in url # flagged
url.find('.com') # flagged
url.count('.com') # flagged
url.index('.com') # flagged
known in url
url.startswith((data, '.com')) # flagged
url.endswith((data, 'a.com')) # flagged
any(known in url for known in ALLOWED) # flagged
any(url.startswith(known) for known in ALLOWED) # flagged
any(url.endswith(known) for known in ALLOWED) # flagged
url.startswith(tuple(domain)) # flagged
for known in ALLOWED:
    known in url # flagged
for known in ALLOWED:
    url.startswith(known) # flagged
for known in ALLOWED:
    url.endswith(known) # flagged
for known in items:
    known in url
domain in url # flagged
domain not in url # flagged
url.startswith(domain) # flagged
re.match(domain, url)

# --- permissive-host-check
re.search(domain, url)
'.com' in value
REGEX = [r"^https://app.example.com"] # flagged
name = [r"^https://app.example.com"]
call(data, allow_origin_regex=r"^https://app.example.com") # flagged
ALLOWED = re.compile(
  r"^https://app.example.com") # flagged
re.match(r"@(site\.io|partner\.io)", email) # flagged
re.match(known, email)
'a.com' in email # flagged
'@a.a' in email # flagged
r"@(site\.io|partner\.io)" in email
re.match(r"@(site\.io|partner\.io)", value)
