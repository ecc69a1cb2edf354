// The education note as it stands in the window. Types only.
import type { EducationBody, EducationView } from '../../shared/education-views'
import type { Failure } from '../../shared/failures'
import type { Task } from './task'

export interface EducationSlice {
  education: Task<EducationView>
  /** What is being written; it becomes the note when it is saved. */
  educationBody: EducationBody | null
  openEducation(coder: string): Promise<void>
  /** From the marks as they stand, in place of what is being written. */
  draftEducation(): Promise<void>
  writeEducation(change: Partial<EducationBody>): void
  /** Gives the failure to show beside the note, or null. */
  saveEducation(): Promise<Failure | null>
  copyEducation(): Promise<void>
  forgetEducation(): void
}
