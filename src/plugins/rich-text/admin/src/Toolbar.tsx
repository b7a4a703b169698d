import { Tooltip } from '@strapi/design-system';
import { useEditorState, type Editor } from '@tiptap/react';
import { forwardRef } from 'react';
import { Bar, Group, ToolButton } from './styles';
import { TEXTS } from './texts';
import { TOOL_GROUPS, type Dialogs, type ToolName } from './tools';
import { useRovingFocus } from './use-roving-focus';

interface Props extends Dialogs {
  editor: Editor;
  disabled: boolean;
  /** id of the text box */
  controls: string;
}

interface ToolState {
  isOn?: boolean;
  canRun: boolean;
}

interface BarState {
  groups: string[];
  tools: Partial<Record<ToolName, ToolState>>;
}

function stateOf(editor: Editor): BarState {
  const state: BarState = { groups: [], tools: {} };
  for (const group of TOOL_GROUPS) {
    if (group.isShown && !group.isShown(editor)) continue;
    state.groups.push(group.name);
    for (const { name, isOn, canRun } of group.tools) {
      state.tools[name] = { isOn: isOn?.(editor), canRun: canRun ? canRun(editor) : true };
    }
  }
  return state;
}

/** The tool bar: one stop of the Tab key, arrows within (WAI-ARIA toolbar pattern). */
export const Toolbar = forwardRef<HTMLDivElement, Props>(function Toolbar(
  { editor, disabled, controls, openLink, openImage },
  ref,
) {
  const state = useEditorState({ editor, selector: (snapshot) => stateOf(snapshot.editor) });
  const groups = TOOL_GROUPS.filter(({ name }) => state.groups.includes(name));
  const roving = useRovingFocus(groups.flatMap(({ tools }) => tools.map(({ name }) => name)));

  return (
    <Bar
      ref={ref}
      role="toolbar"
      aria-label={TEXTS.toolbar}
      aria-controls={controls}
      onKeyDown={(event) => {
        if (event.key === 'Escape') editor.commands.focus();
        else roving.onKeyDown(event);
      }}
    >
      {groups.map((group) => (
        <Group key={group.name} role="group" aria-label={TEXTS.groups[group.name]}>
          {group.tools.map((tool) => {
            const isUsable = !disabled && state.tools[tool.name]?.canRun === true;
            const label = TEXTS.tools[tool.name];
            const button = (
              <ToolButton
                key={tool.name}
                type="button"
                aria-label={label}
                aria-pressed={state.tools[tool.name]?.isOn}
                aria-disabled={!isUsable}
                // The text keeps its selection while the mouse is on a tool.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => isUsable && tool.run(editor, { openLink, openImage })}
                {...roving.propsOf(tool.name)}
              >
                {tool.icon ?? label}
              </ToolButton>
            );
            return tool.icon ? (
              <Tooltip key={tool.name} label={label}>
                {button}
              </Tooltip>
            ) : (
              button
            );
          })}
        </Group>
      ))}
    </Bar>
  );
});
