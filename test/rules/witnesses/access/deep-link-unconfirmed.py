# --- deep-link-unconfirmed
def thing(url):
    """Takes notes:// links of the desktop."""
    parts = urlsplit(url)
def handle_url(thing):
    """Takes notes:// links of the desktop."""
    parts = urlsplit(thing)
class LinkHandler(QObject):
    def __init__(self, session):
        QDesktopServices.setUrlHandler("remote", self, "on_link")
        if query.queryItemValue("action") == "unlock":
            self.session.unlock(query.queryItemValue("device"))
