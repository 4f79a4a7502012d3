# --- command-injection
def ping(host):
    os.system(input()) # flagged
def ping(host):
    os.system(raw_input()) # flagged
def ping(host):
    os.system(sys.argv) # flagged
def ping(host):
    os.system(sys.stdin) # flagged
def ping(host):
    os.system(click.prompt()) # flagged
def ping(host):
    os.system(typer.prompt()) # flagged
def ping(host):
    os.system(getpass.getpass()) # flagged
def ping(host):
    os.system(Prompt.ask()) # flagged
def ping(host):
    os.system(questionary.text().ask()) # flagged
parser = argparse.ArgumentParser()
os.system(parser.parse_args()) # flagged

# --- sql-injection
@cli.command()
def command(parameter):
    more = db.session.execute(parameter) # flagged
