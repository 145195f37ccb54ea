/** British and American spelling is no difference, and a misspelt word stays one. */
import { describe, expect, test } from 'vitest'
import { compareTitles } from '../../src/text/titles.ts'
import { judged } from '../judged.ts'

const outcome = (listed: string, actual: string) =>
  compareTitles(`Counting ${listed} along Rivers`, `Counting ${actual} along Rivers`).outcome

const WRITTEN = `
  Paediatric/Pediatric Leukaemia/Leukemia Anaemia/Anemia Haemorrhage/Hemorrhage Haemoglobin/Hemoglobin
  Haematology/Hematology Ischaemic/Ischemic Glycaemia/Glycemia Oedema/Edema Oesophageal/Esophageal
  Oestrogen/Estrogen Foetal/Fetal Orthopaedic/Orthopedic Diarrhoea/Diarrhea Gynaecological/Gynecological
  Anaesthesia/Anesthesia Coeliac/Celiac Caesarean/Cesarean Archaeology/Archeology Encyclopædia/Encyclopedia
  Palaeontology/Paleontology Homoeopathy/Homeopathy Leucocyte/Leukocyte Apnoea/Apnea Fœtus/Fetus
  Neighbourhoods/Neighborhoods Behavioural/Behavioral Multicolour/Multicolor Tumours/Tumors Favourite/Favorite
  Fibre/Fiber Metre/Meter Kilometres/Kilometers Theatre/Theater Calibre/Caliber Centred/Centered Manoeuvre/Maneuver
  Manoeuvring/Maneuvering Manoeuvrability/Maneuverability Ageing/Aging Judgement/Judgment
  Acknowledgement/Acknowledgment Programme/Program Sulphur/Sulfur Mould/Mold Sceptical/Skeptical Aluminium/Aluminum
  Artefacts/Artifacts Speciality/Specialty Practise/Practice Storey/Story Focussed/Focused Biassed/Biased
  Enquiry/Inquiry Orientated/Oriented Enrolment/Enrollment Fulfilment/Fulfillment Instalment/Installment
  Counsellor/Counselor Skilful/Skillful Fuelling/Fueling Unlabelled/Unlabeled Remodelling/Remodeling
  Catalyse/Catalyze Paralysed/Paralyzed Optimisation/Optimization Aeroplane/Airplane Jewellery/Jewelry Tyre/Tire
  Disc/Disk Learnt/Learned Indices/Indexes Formulae/Formulas Analogues/Analogs Cataloguing/Cataloging
  Defence/Defense Greyscale/Grayscale Backwards/Backward`

describe('the same in both', () => {
  const pairs = WRITTEN.trim()
    .split(/\s+/)
    .map((pair) => pair.split('/') as [string, string])
  test.each(pairs)('%s, %s', (british, written) => {
    expect(outcome(british, written)).toBe('same')
    expect(outcome(written, british)).toBe('same')
  })
})

test.each([
  ['Fibr', 'Fiber'],
  ['Neighborhod', 'Neighbourhood'],
  ['Neighbourhod', 'Neighborhood'],
  ['Haemorhage', 'Hemorrhage'],
  ['Parametre', 'Parameter'],
  ['Supervized', 'Supervised'],
  ['Laboratary', 'Laboratory'],
  ['Labouratory', 'Laboratory'],
  ['Imageing', 'Imaging'],
  ['Contors', 'Contours'],
  ['Fullfillment', 'Fulfilment'],
  ['Artfact', 'Artefact'],
])('%s for “%s” is a slip', (listed, actual) => expect(outcome(listed, actual)).toBe('typo'))

test('of a title in British spelling only the misspelt word is told and mended', () => {
  const [one, ...more] = judged(
    '- **Fibre Artefacts of Aluminium Herrons**, Ann Lee, Bo Wu [[paper](https://arxiv.org/abs/2401.00001)]\n',
    {
      paper: {
        '2401.00001': { title: 'Fiber Artifacts of Aluminum Herons', authors: ['Ann Lee', 'Bo Wu'] },
      },
    },
  )
  expect(more).toEqual([])
  expect(one?.message).toContain('says “Herrons” where')
  expect(one?.fix?.edits.map(({ text }) => text)).toEqual(['Herons'])
})
