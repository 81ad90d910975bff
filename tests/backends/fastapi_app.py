from fastapi import FastAPI, HTTPException
from pydantic import BaseModel

from receipt import Refused, verify_receipt


class Key(BaseModel):
    kty: str
    crv: str
    x: str
    y: str


class Submission(BaseModel):
    receipt: str
    key: Key


def app(server_keys):
    """Takes a receipt with its key and answers with what it claims. `server_keys` is Belljar's /api/jwks.json."""
    api = FastAPI()

    @api.post("/receipts", status_code=201)
    def submit(submission: Submission):
        try:
            claims, _ = verify_receipt(submission.receipt, submission.key.model_dump(), server_keys)
        except Refused as error:
            raise HTTPException(403, str(error)) from error
        return {name: claims[name] for name in ("task", "class", "value_sha256")}

    return api
