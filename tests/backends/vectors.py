import json
import pathlib

VECTORS = json.loads((pathlib.Path(__file__).parent.parent / "vectors/tokens.json").read_text())
RECEIPT, OTHER = VECTORS["receipts"][:2]
FORGED = next(one for one in VECTORS["receipts"] if one["name"] == "another key's signature")
CLAIMS = {
    "task": "mean-reversion",
    "class": "ok",
    "value_sha256": "b68bb45ecab0329ab815daf44f5a02d2a11a8ab87fbbdf4b08bcae00cada0324",
}
