import type { Schema, Struct } from '@strapi/strapi';

export interface ProcedureChange extends Struct.ComponentSchema {
  collectionName: 'components_procedure_changes';
  info: {
    displayName: 'L\u1EA7n thay \u0111\u1ED5i';
    icon: 'refresh';
  };
  attributes: {
    date: Schema.Attribute.Date & Schema.Attribute.Required;
    decision: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255;
      }>;
    kind: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.CustomField<
        'global::choice',
        {
          list: 'procedureChange';
        }
      >;
    note: Schema.Attribute.Text &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
  };
}

export interface ProcedureChannel extends Struct.ComponentSchema {
  collectionName: 'components_procedure_channels';
  info: {
    displayName: 'C\u00E1ch th\u1EE9c th\u1EF1c hi\u1EC7n';
    icon: 'paperPlane';
  };
  attributes: {
    channel: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.CustomField<
        'global::choice',
        {
          list: 'channel';
        }
      >;
    duration: Schema.Attribute.Component<'procedure.duration', false>;
    fees: Schema.Attribute.Component<'procedure.fee', true>;
    note: Schema.Attribute.Text;
  };
}

export interface ProcedureDecision extends Struct.ComponentSchema {
  collectionName: 'components_procedure_decisions';
  info: {
    displayName: 'Quy\u1EBFt \u0111\u1ECBnh c\u00F4ng b\u1ED1';
    icon: 'file';
  };
  attributes: {
    date: Schema.Attribute.Date;
    number: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255;
      }>;
  };
}

export interface ProcedureDossierGroup extends Struct.ComponentSchema {
  collectionName: 'components_procedure_dossier_groups';
  info: {
    displayName: 'Th\u00E0nh ph\u1EA7n h\u1ED3 s\u01A1';
    icon: 'folder';
  };
  attributes: {
    case: Schema.Attribute.Text;
    items: Schema.Attribute.Component<'procedure.dossier-item', true>;
  };
}

export interface ProcedureDossierItem extends Struct.ComponentSchema {
  collectionName: 'components_procedure_dossier_items';
  info: {
    displayName: 'Gi\u1EA5y t\u1EDD';
    icon: 'file';
  };
  attributes: {
    copies: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          min: 0;
        },
        number
      >;
    form: Schema.Attribute.Text &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
    formFile: Schema.Attribute.Media<'files'>;
    formUrl: Schema.Attribute.Text &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
    name: Schema.Attribute.Text & Schema.Attribute.Required;
    originals: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          min: 0;
        },
        number
      >;
  };
}

export interface ProcedureDuration extends Struct.ComponentSchema {
  collectionName: 'components_procedure_durations';
  info: {
    displayName: 'Th\u1EDDi h\u1EA1n';
    icon: 'clock';
  };
  attributes: {
    number: Schema.Attribute.Decimal &
      Schema.Attribute.SetMinMax<
        {
          min: 0;
        },
        number
      >;
    text: Schema.Attribute.Text;
    unit: Schema.Attribute.String &
      Schema.Attribute.CustomField<
        'global::choice',
        {
          list: 'durationUnit';
        }
      >;
  };
}

export interface ProcedureFee extends Struct.ComponentSchema {
  collectionName: 'components_procedure_fees';
  info: {
    displayName: 'Ph\u00ED, l\u1EC7 ph\u00ED';
    icon: 'priceTag';
  };
  attributes: {
    amount: Schema.Attribute.BigInteger &
      Schema.Attribute.SetMinMax<
        {
          min: '0';
        },
        string
      >;
    condition: Schema.Attribute.Text;
    currency: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 3;
        minLength: 3;
      }> &
      Schema.Attribute.DefaultTo<'VND'>;
    kind: Schema.Attribute.String &
      Schema.Attribute.CustomField<
        'global::choice',
        {
          list: 'feeKind';
        }
      >;
  };
}

export interface ProcedureResult extends Struct.ComponentSchema {
  collectionName: 'components_procedure_results';
  info: {
    displayName: 'K\u1EBFt qu\u1EA3';
    icon: 'check';
  };
  attributes: {
    code: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255;
      }>;
    name: Schema.Attribute.Text & Schema.Attribute.Required;
  };
}

export interface ProcedureStep extends Struct.ComponentSchema {
  collectionName: 'components_procedure_steps';
  info: {
    displayName: 'B\u01B0\u1EDBc th\u1EF1c hi\u1EC7n';
    icon: 'bulletList';
  };
  attributes: {
    description: Schema.Attribute.Text & Schema.Attribute.Required;
    title: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255;
      }>;
  };
}

export interface SharedLegalReference extends Struct.ComponentSchema {
  collectionName: 'components_shared_legal_references';
  info: {
    displayName: 'C\u0103n c\u1EE9 ph\u00E1p l\u00FD';
    icon: 'file';
  };
  attributes: {
    date: Schema.Attribute.Date;
    number: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255;
      }>;
    provision: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 255;
      }>;
    title: Schema.Attribute.Text &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 4000;
      }>;
  };
}

export interface SharedNotice extends Struct.ComponentSchema {
  collectionName: 'components_shared_notices';
  info: {
    displayName: 'Th\u00F4ng b\u00E1o tr\u00EAn trang';
    icon: 'bell';
  };
  attributes: {
    from: Schema.Attribute.DateTime;
    message: Schema.Attribute.Text &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 1000;
      }>;
    to: Schema.Attribute.DateTime;
  };
}

declare module '@strapi/strapi' {
  export namespace Public {
    export interface ComponentSchemas {
      'procedure.change': ProcedureChange;
      'procedure.channel': ProcedureChannel;
      'procedure.decision': ProcedureDecision;
      'procedure.dossier-group': ProcedureDossierGroup;
      'procedure.dossier-item': ProcedureDossierItem;
      'procedure.duration': ProcedureDuration;
      'procedure.fee': ProcedureFee;
      'procedure.result': ProcedureResult;
      'procedure.step': ProcedureStep;
      'shared.legal-reference': SharedLegalReference;
      'shared.notice': SharedNotice;
    }
  }
}
