# --- reset-link-from-host-header
def forgot_password():
    link = f"{request.host}reset/{token}" # flagged
    send_mail("Reset your password", link, "team@acme.com", [user.email])
def forgot_password():
    link = f"{request.url_root}reset/{token}" # flagged
    send_mail("Reset your password", link, "team@acme.com", [user.email])
def forgot_password():
    link = f"{request.base_url}reset/{token}" # flagged
    send_mail("Reset your password", link, "team@acme.com", [user.email])
def forgot_password():
    link = f"{request.headers['Host']}reset/{token}" # flagged
    send_mail("Reset your password", link, "team@acme.com", [user.email])
def forgot_password():
    link = f"{request.headers.get('Host')}reset/{token}" # flagged
    send_mail("Reset your password", link, "team@acme.com", [user.email])
def forgot_password():
    link = f"{request.headers.get('host')}reset/{token}" # flagged
    send_mail("Reset your password", link, "team@acme.com", [user.email])
def forgot_password():
    link = f"{request.headers['host']}reset/{token}" # flagged
    send_mail("Reset your password", link, "team@acme.com", [user.email])
def forgot_password():
    link = f"{request.headers.get('X-Forwarded-Host')}reset/{token}" # flagged
    send_mail("Reset your password", link, "team@acme.com", [user.email])

# --- reset-link-from-host-header
def forgot_password():
    link = f"{request.headers.get('Origin')}reset/{token}" # flagged
    send_mail("Reset your password", link, "team@acme.com", [user.email])
def forgot_password():
    link = f"{request.META['HTTP_HOST']}reset/{token}" # flagged
    send_mail("Reset your password", link, "team@acme.com", [user.email])
def forgot_password():
    link = f"{request.META.get('HTTP_HOST')}reset/{token}" # flagged
    send_mail("Reset your password", link, "team@acme.com", [user.email])
def forgot_password():
    link = f"{request.get_host()}reset/{token}" # flagged
    send_mail("Reset your password", link, "team@acme.com", [user.email])
def forgot_password():
    link = f"{request.build_absolute_uri()}reset/{token}" # flagged
    send_mail("Reset your password", link, "team@acme.com", [user.email])
def forgot_password():
    request.host
def thing():
    link = f"{request.host_url}reset/{token}"
    send_mail("Reset your password", link, "team@acme.com", [user.email])
