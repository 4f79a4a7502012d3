# --- code-from-elsewhere
subprocess.run(["bash", "-c", "curl https://get.acme.com/i.sh |sh"]) # flagged
subprocess.run("pip install --extra-index-url http://pip.acme.com tool") # flagged
subprocess.run(["pip", "install", "--index-url", "http://pip.acme.com", name]) # flagged
hf_hub_download("acme/small-model") # flagged
hf_hub_download(repo_id="acme/small-model") # flagged
snapshot_download("acme/small-model") # flagged
snapshot_download(repo_id="acme/small-model") # flagged
load_dataset("acme/small-model") # flagged
datasets.load_dataset("acme/small-model") # flagged
huggingface_hub.hf_hub_download(repo_id="acme/small-model") # flagged
torch.hub.load("acme/small-model") # flagged
