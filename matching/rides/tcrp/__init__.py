"""Messages between operators of demand-responsive transport (TCRP Report 210): requests, answers, tasks.

Names are those of the report's specification; ``schema.json`` holds the part written and read here. Nothing
medical goes out: entitlements never, abilities only as known equipment; on the way in medical fields are
passed over.
"""

from matching.rides.tcrp.importing import Requests, requests_of
from matching.rides.tcrp.messages import Message, day_messages, request_messages
from matching.rides.tcrp.reading import read_messages
from matching.rides.tcrp.writing import messages_csv, messages_json

__all__ = [
    "Message",
    "Requests",
    "day_messages",
    "messages_csv",
    "messages_json",
    "read_messages",
    "request_messages",
    "requests_of",
]
