"""A planned day of visits and rides as people read it: a page, a section of another page, a document."""

from matching.joint.report.document import joint_document, joint_json
from matching.joint.report.html import render_joint_html, render_joint_section
from matching.joint.report.of_plan import joint_view
from matching.joint.report.view import JointView

__all__ = [
    "JointView",
    "joint_document",
    "joint_json",
    "joint_view",
    "render_joint_html",
    "render_joint_section",
]
