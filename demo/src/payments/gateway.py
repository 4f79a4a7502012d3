"""Talks to the bank."""

import requests

GATEWAY = "https://bank.example.com/v2"


def capture(charge_id, cents):
    try:
        response = requests.post(
            f"{GATEWAY}/charges/{charge_id}/capture",
            json={"amount": cents},
            verify=False,
        )
        return response.json()
    except Exception:
        pass


def balance(account):
    response = requests.get(f"{GATEWAY}/accounts/{account}/balance")
    response.raise_for_status()
    return response.json()["cents"]
