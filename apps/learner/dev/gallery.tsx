import { useEditorWords } from '@kaopu/i18n/editor.ts';
import { useErrorText } from '@kaopu/i18n/errors.ts';
import { useKitWords } from '@kaopu/i18n/kit.ts';
import { setLanguage, useLanguage } from '@kaopu/i18n/language.ts';
import { Brand } from '@kaopu/ui/brand.tsx';
import { Columns } from '@kaopu/ui/columns.tsx';
import { ConfirmDialog } from '@kaopu/ui/confirm-dialog.tsx';
import { DataTable } from '@kaopu/ui/data-table.tsx';
import { EmptyState } from '@kaopu/ui/empty-state.tsx';
import { ErrorState } from '@kaopu/ui/error-state.tsx';
import { CheckboxField } from '@kaopu/ui/forms/checkbox-field.tsx';
import { ChoiceField } from '@kaopu/ui/forms/choice-field.tsx';
import { FormErrors } from '@kaopu/ui/forms/form-errors.tsx';
import { FormProblem } from '@kaopu/ui/forms/form-problem.tsx';
import { PasswordField } from '@kaopu/ui/forms/password-field.tsx';
import { TextAreaField } from '@kaopu/ui/forms/text-area-field.tsx';
import { TextField } from '@kaopu/ui/forms/text-field.tsx';
import { KeyValues } from '@kaopu/ui/key-values.tsx';
import { KitProvider } from '@kaopu/ui/kit-provider.tsx';
import { LanguageSwitch } from '@kaopu/ui/language-switch.tsx';
import { LoadingState } from '@kaopu/ui/loading-state.tsx';
import { Page } from '@kaopu/ui/page.tsx';
import { PageHead } from '@kaopu/ui/page-head.tsx';
import { ProgressBar, ProgressRows } from '@kaopu/ui/progress-bar.tsx';
import { RichText } from '@kaopu/ui/rich-text/rich-text.tsx';
import { RichTextEditor } from '@kaopu/ui/rich-text/rich-text-editor.tsx';
import { Road } from '@kaopu/ui/road.tsx';
import { SaveIndicator } from '@kaopu/ui/save-indicator.tsx';
import { SchemeSwitch } from '@kaopu/ui/scheme-switch.tsx';
import { SealStamp } from '@kaopu/ui/seal-stamp.tsx';
import { SettingRow } from '@kaopu/ui/setting-row.tsx';
import { Sheet } from '@kaopu/ui/sheet.tsx';
import { StatusChip } from '@kaopu/ui/status-chip.tsx';
import { loadFonts } from '@kaopu/ui/theme/load-fonts.ts';
import { Button, Group, Stack } from '@mantine/core';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { sampleContent } from './sample-content.ts';

/** Every part of the kit on one page, for people to look at. Never part of a build. */
function Gallery() {
  const language = useLanguage();
  const say = (zh: string, en: string) => (language === 'en' ? en : zh);
  return (
    <>
      <header style={{ display: 'flex', gap: 16, padding: '12px 24px', alignItems: 'center' }}>
        <Brand />
        <LanguageSwitch value={language} onChange={setLanguage} />
        <SchemeSwitch />
      </header>
      <main>
        <HomeLike say={say} />
        <StatesLike say={say} />
        <Page width="reading">
          <PageHead
            eyebrow={say('第 2 课 · 50 分钟', 'Lesson 2 · 50 minutes')}
            title={say('目标与节奏：只看眼前这一格', 'Target and rhythm: only the box before you')}
          />
          <EditorLike say={say} />
          <RichText html={sampleContent[language]} lang={language} />
        </Page>
      </main>
    </>
  );
}

function EditorLike({ say }: { say: Say }) {
  const language = useLanguage();
  const words = useEditorWords();
  const [html, setHtml] = useState('');
  return (
    <div style={{ marginBottom: 32 }}>
      <RichTextEditor
        key={language}
        initialHtml={sampleContent[language]}
        onChange={setHtml}
        label={say('正文', 'Text')}
        lang={language}
        words={words}
        uploadImage={async (file) => ({ src: `/files/${file.name}` })}
      />
      <output id="html" hidden>
        {html}
      </output>
    </div>
  );
}

type Say = (zh: string, en: string) => string;

function HomeLike({ say }: { say: Say }) {
  return (
    <Page>
      <PageHead
        eyebrow={say(
          '直播电商操盘手 · 高级 L3 · 2026 版方案',
          'Live-commerce operator · Advanced L3 · scheme 2026',
        )}
        title={say('下一步：理论考试，还有 6 天', 'Next: the theory exam, in 6 days')}
      />
      <div style={{ marginBottom: 34 }}>
        <Road
          label={say('我的认证之路', 'My road')}
          steps={[
            {
              key: 'a',
              state: 'done',
              title: say('课程', 'Courses'),
              note: say('12 / 12 课', '12 of 12 lessons'),
            },
            {
              key: 'b',
              state: 'done',
              title: say('报名审核', 'Application'),
              note: say('11 月 3 日通过', 'accepted 3 November'),
            },
            {
              key: 'c',
              state: 'now',
              title: say('理论考试', 'Theory exam'),
              note: say('11 月 28 日 09:30', '28 November 09:30'),
            },
            {
              key: 'd',
              state: 'ahead',
              title: say('直播实操', 'Live practical'),
              note: say('理论通过后预约', 'booked after the theory'),
            },
            {
              key: 'e',
              state: 'ahead',
              title: say('评议与证书', 'Board and certificate'),
              note: say('委员会决定', 'the board decides'),
            },
          ]}
        />
      </div>
      <Columns
        aside={
          <>
            <Sheet level={3} title={say('继续学习', 'Keep learning')}>
              <SettingRow
                name={say(
                  '第 10 课 · 应急：断网、高温与断货',
                  'Lesson 10 · Incidents: network, heat and stock',
                )}
                hint={<ProgressBar label={say('第 10 课', 'Lesson 10')} value={72} />}
              >
                <span>12:40</span>
              </SettingRow>
              <SettingRow
                name={say('错题回顾', 'Review mistakes')}
                hint={say('盘货品 4 题，合规 2 题', 'merchandise 4, rules 2')}
              >
                <StatusChip tone="neutral">6</StatusChip>
              </SettingRow>
            </Sheet>
            <Sheet level={3} title={say('能力画像', 'Profile')}>
              <ProgressRows
                rows={[
                  { key: 'a', label: say('盘直播', 'Broadcast'), value: 82, valueText: '82' },
                  { key: 'b', label: say('盘亮点', 'Highlights'), value: 74, valueText: '74' },
                  {
                    key: 'c',
                    label: say('盘货品', 'Merchandise'),
                    value: 51,
                    valueText: '51',
                    tone: 'attention',
                  },
                  { key: 'd', label: say('盘商业化', 'Business'), value: 77, valueText: '77' },
                ]}
              />
            </Sheet>
          </>
        }
      >
        <Sheet
          title={say('理论考试 L3', 'Theory exam L3')}
          lead={say(
            '60 题 · 90 分钟 · 在线，摄像头可选 · 及格线 60',
            '60 items · 90 minutes · online, camera optional · cut score 60',
          )}
          aside={<StatusChip tone="info">{say('已预约', 'Booked')}</StatusChip>}
        >
          <SettingRow
            name={say('设备检测', 'System check')}
            hint={say('今天 10:42 通过，网络 18 Mbps', 'passed today 10:42, network 18 Mbps')}
          >
            <StatusChip tone="good">{say('通过', 'Passed')}</StatusChip>
          </SettingRow>
          <SettingRow
            name={say('练习一次', 'Practise once')}
            hint={say('开考前必须完成，约 8 分钟', 'required before the exam, about 8 minutes')}
          >
            <StatusChip tone="attention">{say('待完成', 'To do')}</StatusChip>
            <Button>{say('开始练习', 'Start practice')}</Button>
          </SettingRow>
          <Group mt="md" gap={10}>
            <Button variant="filled">{say('查看准考证', 'Admission ticket')}</Button>
            <Button>{say('改期', 'Move')}</Button>
            <Button disabled>{say('申请便利安排', 'Ask for accommodation')}</Button>
          </Group>
        </Sheet>
        <FormLike say={say} />
      </Columns>
    </Page>
  );
}

function FormLike({ say }: { say: Say }) {
  return (
    <FormErrors errors={{ email: say('这不像一个邮箱地址', 'This does not look like an address') }}>
      <Sheet title={say('登录', 'Sign in')}>
        <Stack>
          <TextField name="email" label={say('邮箱', 'Email')} defaultValue="shilan@" />
          <PasswordField name="password" label={say('密码', 'Password')} defaultValue="hunter22" />
          <ChoiceField name="level" label={say('级别', 'Level')} data={['L1', 'L2', 'L3']} />
          <TextAreaField
            name="why"
            label={say('理由', 'Reason')}
            placeholder={say('写几句话', 'A few sentences')}
          />
          <CheckboxField
            name="consent"
            label={say('我已阅读考场规则', 'I have read the rules')}
            defaultChecked
          />
          <FormProblem
            problem={{
              title: say('邮箱或密码不对', 'Email or password is not right'),
              advice: say('请再核对一遍。', 'Check both once more.'),
              requestId: null,
            }}
          />
          <Group justify="space-between">
            <Button variant="filled">{say('登录', 'Sign in')}</Button>
            <Button variant="filled" color="seal">
              {say('提交评分', 'Send ratings')}
            </Button>
            <Button variant="subtle" color="ink">
              {say('忘记密码', 'Forgotten')}
            </Button>
          </Group>
        </Stack>
      </Sheet>
    </FormErrors>
  );
}

const people = [
  {
    id: '1',
    zh: '石岚',
    en: 'Shi Lan',
    n: 'KP-2026-0000-0137-T',
    score: 86.5,
    tone: 'good',
    sz: '有效',
    se: 'Valid',
  },
  {
    id: '2',
    zh: '晴禾',
    en: 'Qinghe',
    n: 'KP-2026-0000-0138-R',
    score: 71,
    tone: 'attention',
    sz: '暂停',
    se: 'Suspended',
  },
  {
    id: '3',
    zh: '欧阳慕容雪',
    en: 'Maximiliane Featherstonehaugh',
    n: 'KP-2026-0000-0139-P',
    score: 0,
    tone: 'now',
    sz: '已撤销',
    se: 'Revoked',
  },
] as const;

function StatesLike({ say }: { say: Say }) {
  const errorText = useErrorText();
  const [opened, setOpened] = useState(false);
  return (
    <Page>
      <PageHead
        title={say('状态与表格', 'States and tables')}
        lead={say('空、载入、离线、出错', 'empty, loading, offline, error')}
        actions={<Button onClick={() => setOpened(true)}>{say('撤销证书…', 'Revoke…')}</Button>}
      />
      <Group mb="lg">
        <SaveIndicator state={{ kind: 'saving' }} />
        <SaveIndicator state={{ kind: 'saved', at: '10:42:07' }} />
        <SaveIndicator state={{ kind: 'offline' }} />
        <SaveIndicator state={{ kind: 'failed' }} />
        <StatusChip tone="neutral">{say('暂定', 'Provisional')}</StatusChip>
        <StatusChip tone="now">{say('进行中', 'Running')}</StatusChip>
      </Group>
      <DataTable
        caption={say('持证人', 'Holders')}
        columns={[
          { key: 'name', header: say('姓名', 'Name'), rowHeader: true, cell: (row) => say(row.zh, row.en) },
          { key: 'n', header: say('证书编号', 'Number'), cell: (row) => row.n },
          {
            key: 'status',
            header: say('状态', 'Status'),
            cell: (row) => <StatusChip tone={row.tone}>{say(row.sz, row.se)}</StatusChip>,
          },
          { key: 'score', header: say('得分', 'Score'), align: 'end', cell: (row) => row.score.toFixed(1) },
        ]}
        rows={people}
        rowKey={(row) => row.id}
        empty={null}
        more={{ onMore: () => undefined, loading: false }}
      />
      <Columns
        aside={
          <Sheet>
            <div style={{ display: 'flex', justifyContent: 'space-between' }}>
              <KeyValues
                items={[
                  { key: 'n', label: say('证书编号', 'Number'), value: 'KP-2026-0000-0137-T' },
                  { key: 'i', label: say('颁发', 'Issued'), value: '2026-09-12' },
                  { key: 'e', label: say('到期', 'Expires'), value: '2028-09-11' },
                ]}
              />
              <SealStamp lines={[say('认证', 'KAOPU'), say('委员会', 'BOARD')]} />
            </div>
          </Sheet>
        }
      >
        <Sheet>
          <EmptyState
            title={say('还没有课程', 'No courses yet')}
            action={<Button variant="filled">{say('新建课程', 'New course')}</Button>}
          >
            {say(
              '从一章一课开始，草稿会自动保存。',
              'Begin with one chapter and one lesson; drafts save themselves.',
            )}
          </EmptyState>
        </Sheet>
        <Sheet>
          <ErrorState
            text={errorText({
              name: 'TRPCClientError',
              data: { kaopu: { code: 'INTERNAL', requestId: 'r-7f3k2' } },
            })}
            onRetry={() => undefined}
          />
        </Sheet>
        <Sheet title={say('正在载入', 'Loading')}>
          <LoadingState />
        </Sheet>
      </Columns>
      <ConfirmDialog
        opened={opened}
        onClose={() => setOpened(false)}
        onConfirm={() => setOpened(false)}
        title={say('撤销石岚的证书？', 'Revoke the certificate of Shi Lan?')}
        consequences={[
          say(
            '核验页立即显示“已撤销”，并写明理由。',
            'The verify page shows “revoked” with the reason at once.',
          ),
          say('石岚会收到邮件，可在 30 天内申诉。', 'Shi Lan is told by mail and may appeal within 30 days.'),
          say('撤销不能收回。', 'This cannot be taken back.'),
        ]}
        confirmLabel={say('撤销', 'Revoke')}
        irreversible
      >
        <TextAreaField name="reason" label={say('理由', 'Reason')} />
      </ConfirmDialog>
    </Page>
  );
}

function Root() {
  return (
    <KitProvider words={useKitWords()}>
      <Gallery />
    </KitProvider>
  );
}

const root = document.getElementById('root');
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <Root />
    </StrictMode>,
  );
loadFonts();
