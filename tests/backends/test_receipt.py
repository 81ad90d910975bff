"""The vectors of tickets and receipts, read by joserfc; and receipts that do not fit their ticket."""

import pytest

from receipt import Refused, verify_receipt, verify_token
from vectors import RECEIPT, VECTORS

SESSION = {"keys": [VECTORS["session"]]}
ALL = [("ticket", VECTORS["server"], one) for one in VECTORS["tickets"]]
ALL += [("receipt", SESSION, one) for one in VECTORS["receipts"]]


@pytest.mark.parametrize(("kind", "keys", "vector"), ALL, ids=[f"{kind}: {one['name']}" for kind, _, one in ALL])
def test_vector(kind, keys, vector):
    try:
        verify_token(vector["token"], kind, keys)
        right = True
    except Refused:
        right = False
    # What only the server refuses, a library may take either way.
    assert vector["strict"] or right == (vector["refusal"] is None)


def test_a_receipt_is_verified_with_its_ticket():
    claims, ticket = verify_receipt(RECEIPT["token"], VECTORS["session"], VECTORS["server"])
    assert claims["task"] == ticket["task"] == "mean-reversion"


def test_a_ticket_ends():
    with pytest.raises(Refused, match="the ticket has expired"):
        verify_receipt(RECEIPT["token"], VECTORS["session"], VECTORS["server"], now=4102444800)


def test_another_server():
    with pytest.raises(Refused, match="its key is not known"):
        verify_receipt(RECEIPT["token"], VECTORS["session"], SESSION)
