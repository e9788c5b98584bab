"""What a class's `nbgrader_config.py` puts into nbgrader: this engine behind its autograding, rubrics in formgrader.

nbgrader's own steps read a submission, believe its metadata and copy what lies beside it, links included, before the
first step that can be configured. So it is not the steps that are configured but the exporter: it takes the place of
the whole batch, and nothing of a submission is read by anything but the engine.
"""

from __future__ import annotations

import fnmatch
from pathlib import Path
from typing import Any

from nbconvert.exporters import NotebookExporter
from nbconvert.preprocessors import Preprocessor
from nbformat import NotebookNode
from nbformat.v4 import new_markdown_cell
from nbgrader.api import Gradebook
from nbgrader.converters import Autograde
from nbgrader.converters.base import NbGraderException
from traitlets import Unicode

from grader.errors import CourseError
from grader.grading.batch import note_lines, summary_lines
from grader.grading.classes import Class
from grader.grading.grade import Graded
from grader.grading.marking import Guide, read_guides
from grader.grading.pool import Task
from grader.grading.run import grade_class


class EngineExporter(NotebookExporter):
    """Makes an `Autograde` converter grade with this engine: formgrader's button and `nbgrader autograde`."""

    def __init__(self, *args: Any, **kw: Any) -> None:
        super().__init__(*args, **kw)  # type: ignore[no-untyped-call]
        if not isinstance(self.parent, Autograde):
            raise NbGraderException("EngineExporter is for c.Autograde.exporter_class alone. Mend nbgrader_config.py.")
        self.converter = self.parent
        self.converter.convert_notebooks = self.grade

    def grade(self) -> None:
        """Grade the submissions that the converter was started for; what is to be told goes to its log."""
        log = self.converter.log
        try:
            summary = grade_class(
                Class.at(Path(self.converter.coursedir.root)),
                url=self.converter.coursedir.db_url,
                only=self._submissions(),
                again=self.converter.force,
                why="graded again from nbgrader" if self.converter.force else "",
                progress=self._tell,
            )
        except CourseError as error:
            log.error(str(error))
            raise NbGraderException(str(error)) from None
        for line in summary_lines(summary):
            log.info(line)
        if summary.unsaved:
            raise NbGraderException("\n".join(summary.unsaved))

    def _tell(self, one: Graded, done: int, of: int) -> None:
        for line in note_lines(one):
            self.converter.log.warning(line)

    def from_filename(self, *args: Any, **kw: Any) -> Any:
        """Refused: nothing of a submission goes through nbgrader's own steps."""
        raise NbGraderException("This class is graded by the course's engine. Run: course grade")

    def _submissions(self) -> list[Task]:
        """(day's stem, student) of the folders that nbgrader found, less those it was told to leave out."""
        left_out = self.converter.coursedir.student_id_exclude.split(",")
        found = [(Path(folder).name, Path(folder).parent.name) for folder in self.converter.assignments]
        found = [task for task in found if task[1] not in left_out]
        if not self.converter.create_student:
            with Gradebook(self.converter.coursedir.db_url, self.converter.coursedir.course_id) as book:
                known = {student.id for student in book.students}
            for _, student in found:
                if student not in known:
                    raise CourseError(f"{student}: not in the gradebook. Add it: nbgrader db student add {student}")
        return found


class ShowRubric(Preprocessor):
    """Below an essay, in formgrader's page alone, how it is marked; nothing of it is ever in a file of a learner's.

    The same exporter class makes nbgrader's feedback, so a page counts as formgrader's only by its template and by what
    formgrader alone says of a submission.
    """

    folder = Unicode("", help="Folder of the class.").tag(config=True)

    def preprocess(self, nb: NotebookNode, resources: Any) -> tuple[NotebookNode, Any]:
        stem = str(resources.get("assignment_id", ""))
        shown = getattr(self.parent, "template_name", "") == "formgrade" and "submission_id" in resources
        if not shown or not fnmatch.fnmatch(stem, "day-[0-9][0-9][0-9]-*"):
            return nb, resources
        guides = read_guides(Path(self.folder), stem)
        cells = []
        for cell in nb.cells:
            cells.append(cell)
            marks = cell.metadata.get("nbgrader", {})
            question = str(marks.get("grade_id", "")).removeprefix(f"{stem[:7]}-")
            if marks.get("grade") and marks.get("solution") and question in guides:
                cells.append(new_markdown_cell(_guide_text(question, guides[question]), id=f"rubric-{question}"))
        nb.cells = cells
        return nb, resources


def _guide_text(question: str, guide: Guide) -> str:
    """The guide as a block quote, so that it is not taken for the learner's words."""
    parts = [f"**For the marker · {question.upper()} · rubric**", guide.rubric]
    parts += ["**A strong answer**", guide.strong, "**A weak answer**", guide.weak]
    return "\n".join(f"> {line}".rstrip() for line in "\n\n".join(parts).splitlines())
