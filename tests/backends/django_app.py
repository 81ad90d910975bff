import json

from django.conf import settings
from django.http import JsonResponse
from django.urls import path
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from receipt import Refused, verify_receipt


# Without cookies there is nothing for a CSRF token to protect: the signature says whose receipt it is.
@csrf_exempt
@require_POST
def submit(request):
    """Takes a receipt with its key and answers with what it claims. The setting is Belljar's /api/jwks.json."""
    try:
        body = json.loads(request.body)
        claims, _ = verify_receipt(body["receipt"], body["key"], settings.BELLJAR_KEYS)
    except (ValueError, KeyError, TypeError):
        return JsonResponse({"refused": "send an object with `receipt` and `key`"}, status=400)
    except Refused as error:
        return JsonResponse({"refused": str(error)}, status=403)
    return JsonResponse({name: claims[name] for name in ("task", "class", "value_sha256")}, status=201)


urlpatterns = [path("receipts", submit)]
