"""The snippets of docs/tickets-and-receipts.md in the frameworks that they are for."""

import django
import pytest
from django.conf import settings
from django.test import Client
from fastapi.testclient import TestClient

import fastapi_app
from vectors import CLAIMS, FORGED, RECEIPT, VECTORS

settings.configure(ROOT_URLCONF="django_app", BELLJAR_KEYS=VECTORS["server"], ALLOWED_HOSTS=["testserver"])
django.setup()


def post_django(body):
    answer = Client(enforce_csrf_checks=True).post("/receipts", body, content_type="application/json")
    return answer.status_code, answer.json()


def post_fastapi(body):
    answer = TestClient(fastapi_app.app(VECTORS["server"])).post("/receipts", json=body)
    return answer.status_code, answer.json()


@pytest.fixture(params=[post_django, post_fastapi], ids=["django", "fastapi"])
def post(request):
    return request.param


def test_a_receipt(post):
    assert post({"receipt": RECEIPT["token"], "key": VECTORS["session"]}) == (201, CLAIMS)


def test_a_forgery(post):
    status, answer = post({"receipt": FORGED["token"], "key": VECTORS["session"]})
    assert status == 403
    assert next(iter(answer.values())).startswith("it cannot be verified: ")


def test_another_key(post):
    other = {name: VECTORS["server"]["keys"][0][name] for name in ("kty", "crv", "x", "y")}
    status, answer = post({"receipt": RECEIPT["token"], "key": other})
    assert (status, next(iter(answer.values()))) == (403, "its key is not known")


def test_no_receipt(post):
    assert post({"receipt": RECEIPT["token"]})[0] in (400, 422)
