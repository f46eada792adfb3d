import { TaskItem } from '@tiptap/extension-task-item';
import { TaskList } from '@tiptap/extension-task-list';

/** A written checklist in GitHub's form: `ul.contains-task-list > li.task-list-item > input`. */
export const Checklist = TaskList.extend({
  parseHTML() {
    return [{ tag: 'ul.contains-task-list', priority: 60 }, ...(this.parent?.() ?? [])];
  },
}).configure({ HTMLAttributes: { class: 'contains-task-list' } });

export const ChecklistItem = TaskItem.extend({
  addAttributes() {
    return {
      ...this.parent?.(),
      checked: {
        default: false,
        keepOnSplit: false,
        parseHTML: (element) =>
          element.dataset.checked === 'true' ||
          element.querySelector('input')?.hasAttribute('checked') === true,
        renderHTML: ({ checked }) => ({ 'data-checked': checked }),
      },
    };
  },
  parseHTML() {
    return [{ tag: 'li.task-list-item', priority: 60 }, ...(this.parent?.() ?? [])];
  },
}).configure({ nested: true, HTMLAttributes: { class: 'task-list-item' } });
