# --- host-header-trusted
def forgot_password():
    link = f"https://{self.request.host}/reset?token={token}" # flagged
    link = f"{request.build_absolute_uri('/')}reset?token={token}" # flagged
    link = f"https://{request.headers.get('Host')}/reset?token={token}" # flagged
    link = f"https://{request.headers['Host']}/reset?token={token}" # flagged
    link = f"https://{request.META.get('HTTP_HOST')}/reset?token={token}" # flagged
    link = f"https://{request.META['HTTP_HOST']}/reset?token={token}" # flagged
    link = f"https://{request.environ['HTTP_HOST']}/reset?token={token}" # flagged
    link = f"https://{request.environ.get('HTTP_HOST')}/reset?token={token}" # flagged
    link = request.host_url + user.code # flagged
    link = "https://%s/reset" % request.host # flagged
    link = "https://{}/reset".format(request.host) # flagged
    link = urljoin(request.host_url, path) # flagged
    link = urllib.parse.urljoin(request.host_url, path) # flagged
