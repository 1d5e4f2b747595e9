"""Papers of a planned joint day: drivers' run sheets, carers' sheets, notices, calendars of everybody."""

from __future__ import annotations

from matching.joint.papers.build import JointPapers, joint_papers, joint_version
from matching.joint.papers.files import joint_paper_files

__all__ = ["JointPapers", "joint_paper_files", "joint_papers", "joint_version"]
